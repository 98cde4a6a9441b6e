"""Retries of many clients at once, with and without jitter (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

CLIENTS, SERVED, CAP = 500, 20, 64  # 20 requests a second are answered


# --8<-- [start:show]
def retries(jitter, rng):
    """Requests in each second until all of 500 clients are served."""
    due, failed = np.zeros(CLIENTS, dtype=int), np.zeros(CLIENTS, dtype=int)
    waiting, load = np.ones(CLIENTS, dtype=bool), []
    while waiting.any():
        now = len(load)
        asking = rng.permutation(np.flatnonzero(waiting & (due == now)))
        load.append(len(asking))
        waiting[asking[:SERVED]] = False
        refused = asking[SERVED:]
        pause = np.minimum(CAP, 2.0 ** failed[refused])  # the bound
        if jitter:
            pause = pause * rng.random(len(refused))  # Uniform(0, bound)
        due[refused] = now + np.maximum(1, np.ceil(pause).astype(int))
        failed[refused] += 1
    return np.array(load)


loads = {j: retries(j, np.random.default_rng(0)) for j in (False, True)}
for j, load in loads.items():
    idle = np.mean(load == 0)
    print(f"jitter {j!s:5}: {len(load):4} s, {load.sum():,} requests", end="")
    print(f", {100 * idle:.0f} % of the seconds idle")
# --8<-- [end:show]
plain, spread = loads[False], loads[True]
for load in loads.values():
    assert np.minimum(load, SERVED).sum() == CLIENTS  # each is served once
pauses = np.minimum(CAP, 2.0 ** np.arange(CLIENTS // SERVED - 1))
assert len(plain) == 1 + pauses.sum()  # all come at once, 25 times
assert plain.sum() == sum(range(SERVED, CLIENTS + 1, SERVED))
for seed in range(10):
    load = retries(True, np.random.default_rng(seed))
    assert len(load) < len(plain) / 5 and load.sum() < plain.sum() / 2

fig, axes = plt.subplots(2, 1, sharex=True, figsize=(6.5, 3.6))
for ax, (j, load), colour in zip(
    axes, loads.items(), ("#c2410c", "#2f5bd0"), strict=True
):
    shown = load[:150]
    ax.bar(np.arange(len(shown)), shown, width=1.0, color=colour)
    ax.axhline(SERVED, color="#5b6472", ls="--", lw=1)
    ax.set(ylabel="requests", xlim=(-2, 150), yscale="symlog", ylim=(0, 900))
    ax.set_yticks([0, 1, 10, 100], ["0", "1", "10", "100"])
    ax.set_title("full jitter" if j else "no jitter", loc="left")
axes[1].set_xlabel("second")
fig.savefig("jitter.svg", metadata={"Date": None})
