"""Looking again and again: false alarms, and boundaries that allow it."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def z_paths(looks, drift=0.0, runs=200_000, seed=0):
    """z (runs, looks) at equal steps; drift: mean of z at the end."""
    rng = np.random.default_rng(seed)
    steps = rng.normal(drift / looks, looks**-0.5, (runs, looks))
    t = np.arange(1, looks + 1) / looks  # share of data = variance of sum
    return np.cumsum(steps, axis=1) / np.sqrt(t), t


for looks in (1, 5, 20, 100):
    z, _ = z_paths(looks, runs=40_000)
    print(f"{looks:3} looks: {np.mean(np.any(np.abs(z) > 1.96, 1)):.2f}")

z, t = z_paths(5, seed=4)  # no effect: choose constants that 5 % ever exceed
pocock = np.quantile(np.abs(z).max(1), 0.95)
obrien = np.quantile((np.abs(z) * np.sqrt(t)).max(1), 0.95)
rules = {
    "one look": np.array([np.inf] * 4 + [1.96]),
    "z > 1.96": 1.96,
    "Pocock": pocock,
    "O'Brien-Fleming": obrien / np.sqrt(t),
}
for name, limit in rules.items():
    out = []
    for drift in (0, 2.8):  # 2.8: power 0.8 with one look
        crossed = np.abs(z_paths(5, drift, seed=1)[0]) > limit
        out.append(crossed.any(1).mean())
    when = np.where(crossed.any(1), t[crossed.argmax(1)], 1).mean()
    end, (false, power) = np.min(limit), out
    print(f"{name:15} {end:.2f} false {false:.3f} power {power:.2f}", end=" ")
    print(f"data {when:.2f}")
# --8<-- [end:show]
assert abs(pocock - 2.413) < 0.03 and abs(obrien - 2.040) < 0.03  # tables
for seed in range(2, 5):
    null, t = z_paths(5, seed=seed, runs=20_000)
    alt, _ = z_paths(5, 2.8, seed=seed, runs=20_000)
    hit = {k: np.abs(null) > v for k, v in rules.items()}
    err = {k: h.any(1).mean() for k, h in hit.items()}
    power = {k: (np.abs(alt) > v).any(1).mean() for k, v in rules.items()}
    assert abs(err["z > 1.96"] - 0.142) < 0.01
    for k in ("one look", "Pocock", "O'Brien-Fleming"):
        assert abs(err[k] - 0.05) < 0.008
    assert power["Pocock"] < power["O'Brien-Fleming"] < power["one look"]
    # early estimates exaggerate: those who stop at the first look
    estimate = alt[:, 0] / np.sqrt(t[0]) / 2.8
    assert estimate[np.abs(alt[:, 0]) > pocock].mean() > 1.8
assert np.allclose(obrien / np.sqrt(t), obrien * np.sqrt(5 / np.arange(1, 6)))
limits = obrien / np.sqrt(t)
assert round(limits[0], 1) == 4.6 and round(limits[-1], 2) in (2.03, 2.04, 2.05)
# exactly, on a grid: the density of the sum over paths that stayed inside


def ever(looks, limit=1.96, step=0.005):
    grid = np.arange(-6, 6 + step / 2, step)
    jump = stats.norm.pdf(grid, scale=looks**-0.5) * step
    mass = jump.copy()
    for k in range(1, looks + 1):
        if k > 1:
            mass = np.convolve(mass, jump, mode="same")
        mass[np.abs(grid) > limit * np.sqrt(k / looks)] = 0
    return 1 - mass.sum()


for looks in (5, 20, 100):
    z, _ = z_paths(looks, runs=20_000, seed=9)
    assert abs(np.any(np.abs(z) > 1.96, 1).mean() - ever(looks)) < 0.016
assert round(ever(100), 2) == 0.37 and round(ever(5), 2) == 0.14
# data: the share of looks that a path is still there for
used, even = {}, {}
for name, scale in (("Pocock", 1.229), ("O'Brien-Fleming", 1.030)):
    for to, k in ((used, 1.0), (even, scale)):  # even: more data, power 0.8
        hit = np.abs(z_paths(5, 2.8 * np.sqrt(k), seed=6)[0]) > rules[name]
        running = ~np.logical_or.accumulate(hit, axis=1)
        to[name] = k * (1 + running[:, :-1].mean(0).sum()) / 5
    assert abs(hit.any(1).mean() - 0.8) < 0.006
assert abs(when - used["O'Brien-Fleming"]) < 0.006
assert abs(used["Pocock"] - 0.71) < 0.008  # the gap of 9 points shrinks to 2
assert 0.06 < used["O'Brien-Fleming"] - used["Pocock"] < 0.12
assert 0 < even["O'Brien-Fleming"] - even["Pocock"] < 0.035
# the card: ten looks
ten = [
    np.any(np.abs(z_paths(10, seed=s, runs=20_000)[0]) > 1.96, 1).mean()
    for s in range(3)
]
assert all(abs(e - 0.193) < 0.012 for e in ten)

fig, ax = plt.subplots(figsize=(6.4, 3.4))
rng = np.random.default_rng(12)
u = np.arange(1, 401) / 400
walks = np.cumsum(rng.normal(0, 400**-0.5, (400, 400)), 1) / np.sqrt(u)
at_looks, size = np.abs(walks[:, 79::80]), np.abs(walks[:, 19:]).max(1)
wanders = (2.3 < size) & (size < 2.7) & (at_looks.max(1) > 2.1)
wanders &= (at_looks < np.minimum(pocock, obrien / np.sqrt(t))).all(1)
wanders &= at_looks[:, -1] < 1
bad, calm = np.flatnonzero(wanders)[0], np.flatnonzero(size < 1.9)[:3]
for i in calm:
    ax.plot(u[19:], walks[i, 19:], color="C5", lw=0.6)
ax.plot(u[19:], walks[bad, 19:], color="C1", lw=1.4)
for side in (1, -1):
    ax.plot(u[19:], np.full(381, side * 1.96), "--", color="black", lw=1)
    ax.plot(t, np.full(5, side * pocock), "o-", color="C2", lw=1, ms=4)
    ax.plot(t, side * obrien / np.sqrt(t), "s-", color="C0", lw=1, ms=4)
ax.text(1.02, 1.5, "1.96", fontsize=9)
ax.text(1.02, 2.4, "Pocock", color="C2", fontsize=9)
ax.text(0.27, 4.1, "O'Brien-Fleming", color="C0", fontsize=9)
ax.set(
    xlabel="share of the planned data",
    ylabel="z so far",
    ylim=(-5, 5),
    xlim=(0, 1.16),
    xticks=[0, 0.2, 0.4, 0.6, 0.8, 1],
)
fig.savefig("peeking.svg", metadata={"Date": None})
