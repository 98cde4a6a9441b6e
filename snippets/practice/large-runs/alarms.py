"""A watch for a run's curves: jumps against the recent median."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def alarms(x, window=50, k=8.0):
    """Steps whose value lies k robust deviations above the recent median."""
    past, found = [], []
    for t, v in enumerate(x):
        if len(past) >= window:
            recent = np.array(past[-window:])
            middle = np.median(recent)
            spread = 1.4826 * np.median(np.abs(recent - middle))
            if not np.isfinite(v) or v > middle + k * max(spread, 1e-12):
                found.append(t)
                continue  # an alarm does not move the median
        if np.isfinite(v):
            past.append(v)
    return found


# --8<-- [end:show]


# --8<-- [start:run]
rng = np.random.default_rng(0)
t = np.arange(1_000)
loss = 2 + 2 / np.sqrt(1 + t) + rng.normal(0, 0.02, 1_000)
norm = 0.3 + rng.normal(0, 0.02, 1_000)
loss[600:640] += 1.5 * np.exp(-np.arange(40) / 10)  # a spike
norm[594:640] += 2 * np.exp(-np.abs(np.arange(594, 640) - 602) / 6)
slow = loss.copy()
slow[700:] += 0.0002 * np.arange(300)  # a slow rise, 0.06 in all
for name, x in (
    ("loss", loss),
    ("gradient norm", norm),
    ("loss, then a slow rise", slow),
):
    found = alarms(x)
    print(f"{name}: alarms from step {found[0]} to {found[-1]}")
code = 2.2 + rng.normal(0, 0.02, 1_000) + 0.0002 * np.maximum(t - 700, 0)
means = [code[i : i + 100].mean() for i in (600, 900)]
print(f"one domain, means of 100 steps: {means[0]:.3f}, then {means[1]:.3f}")
# --8<-- [end:run]
assert alarms(norm)[0] < alarms(loss)[0] == 600 == alarms(slow)[0]
assert np.isclose(code[:700].mean(), 2.2, atol=0.003)
assert (
    np.isclose(loss[500:600].mean(), 2.085, atol=0.01)
    and np.ptp(norm[700:]) < 0.2
)
assert max(alarms(slow)) < 700  # no jump: a slow rise is not found
# nor against the median from before it: the rise stays within the noise's band
before = np.median(slow[650:700])
assert slow[700:].max() < before + 8 * 0.02
assert np.isclose((slow - loss).max() / 0.02, 3, atol=0.02)
# and a rise to 50 deviations takes the median along
for seed in range(3):
    noise = np.random.default_rng(seed).normal(0, 0.02, 5_000)
    assert alarms(noise + 0.0002 * np.arange(5_000)) == []
assert means[1] - means[0] > 10 * 0.02 * np.sqrt(2 / 100)
# edges: nothing, a constant curve, one value beside it, not a number
assert alarms([]) == [] and alarms(np.ones(200)) == []
assert alarms([*np.ones(60), 1.1]) == [60] and alarms(
    [*np.ones(60), np.nan]
) == [60]
# a mean and standard deviation are spoilt by one earlier spike
early = np.concatenate(
    [rng.normal(0, 1, 60), [300], rng.normal(0, 1, 30), [40]]
)
past = early[-51:-1]
assert 40 < past.mean() + 8 * past.std() and alarms(early)[-1] == len(early) - 1
# falls by a straggler: time a step is watched in the same way
assert alarms(np.r_[np.full(99, 5) + rng.normal(0, 0.02, 99), 5.3]) == [99]

fig, axes = plt.subplots(3, 1, figsize=(7, 4.2), sharex=True)
curves = ("loss", loss), ("gradient norm", norm), ("loss on code", code)
for ax, (name, x) in zip(axes, curves, strict=True):
    ax.plot(t[500:], x[500:], color="C0", lw=0.8)
    ax.set_ylabel(name)
    hits = [a for a in alarms(x) if a >= 500]
    if hits:
        ax.axvline(hits[0], color="C1", ls="--")
        ax.text(
            hits[0] + 30,
            0.8,
            f"alarm at {hits[0]}",
            color="C1",
            transform=ax.get_xaxis_transform(),
        )
axes[2].plot(t[550::100], [code[i - 50 : i + 50].mean() for i in t[550::100]],
             "o-", color="C1")  # fmt: skip
axes[2].set_xlabel("step")
fig.align_ylabels()
fig.savefig("alarms.svg", metadata={"Date": None})
