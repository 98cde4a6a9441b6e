"""Synthetic control: weights on the past of donors, and placebo regions."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import nnls

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def synthetic_weights(donors, target):
    """Weights (k,), non-negative with sum 1, closest to the target's past.

    donors: (k, t) values before the change; target: (t,).
    """
    scale = 1e4 * np.abs(donors).max()  # makes the sum count far more
    lhs = np.vstack([donors.T, scale * np.ones(len(donors))])
    weights = nnls(lhs, np.append(target, scale))[0]
    return weights / weights.sum()


# --8<-- [end:show]
# --8<-- [start:hand]
city = np.array([12.0, 13.0, 17.0, 26.0])  # the last one after the campaign
others = np.array([[10, 12, 14, 20], [18, 16, 26, 28], [14, 10, 8, 10]], float)
w = synthetic_weights(others[:, :3], city[:3])
print("weights", np.round(w, 2), " synthetic", np.round(w @ others, 1))
print(f"effect {city[3] - w @ others[:, 3]:+.1f}", end="  ")
mean = others.mean(0)
did = (city[3] - city[:3].mean()) - (mean[3] - mean[:3].mean())
print(f"difference in differences with the donors' mean {did:+.1f}")
# --8<-- [end:hand]
two = others[:2].mean(0)  # without C the trends are parallel enough
assert np.isclose(city[3] - city[:3].mean() - (two[3] - two[:3].mean()), 4)
assert np.isclose(w.sum(), 1) and np.all(w >= 0)
grid = [
    (
        np.sum(
            (a * others[0] + b * others[1] + (1 - a - b) * others[2] - city)[:3]
            ** 2
        ),
        a,
        b,
    )
    for a in np.linspace(0, 1, 201)
    for b in np.linspace(0, 1, 201)
    if a + b <= 1
]
_, a, b = min(grid)
assert (
    np.allclose(w, [0.75, 0.25, 0])
    and abs(a - w[0]) < 0.006
    and abs(b - w[1]) < 0.006
)
for seed in range(5):  # generic: no point of the simplex fits better
    rng = np.random.default_rng(seed)
    d, t = rng.normal(0, 1, (4, 6)), rng.normal(0, 1, 6)
    best = synthetic_weights(d, t)
    loss = np.sum((best @ d - t) ** 2)
    rivals = rng.dirichlet(np.ones(4), 2000)
    assert np.all(np.sum((rivals @ d - t) ** 2, 1) >= loss - 1e-6)
    assert np.isclose(best.sum(), 1) and best.min() >= 0
    many = synthetic_weights(1e6 * d, 1e6 * t)  # units do not matter
    assert np.allclose(many, best, atol=1e-4)


# --8<-- [start:regions]
def regions(seed, effect, units=20, before=30, after=10):
    """Sales (units, weeks): two common trends, own noise, unit 0 treated."""
    rng = np.random.default_rng(seed)
    trends = np.cumsum(rng.normal(0, 1, (2, before + after)), axis=1)
    y = 50 + rng.uniform(0, 2, (units, 2)) @ trends
    y += rng.normal(0, 1, y.shape)
    y[0, before:] += effect
    return y


def gaps(y, before):
    """Each unit minus its synthetic control; the treated unit gives to none."""
    out = []
    for i in range(len(y)):
        donors = y[[j for j in range(1, len(y)) if j != i]]
        w = synthetic_weights(donors[:, :before], y[i, :before])
        out.append(y[i] - w @ donors)
    return np.array(out)


def placebo_p(gap, before):
    """Rank of unit 0's ratio of errors, after to before, among all."""
    ratio = np.sqrt(
        (gap[:, before:] ** 2).mean(1) / (gap[:, :before] ** 2).mean(1)
    )
    return np.mean(ratio >= ratio[0])


# --8<-- [end:regions]
# --8<-- [start:run]
y = regions(seed=0, effect=5.0)
gap = gaps(y, 30)
print(f"effect 5, mean gap after {gap[0, 30:].mean():.1f}", end=", ")
print(f"p {placebo_p(gap, 30):.2f}")
# --8<-- [end:run]
assert abs(gap[0, 30:].mean() - 5) < 2 and placebo_p(gap, 30) == 1 / 20
p = np.array([placebo_p(gaps(regions(s, 0.0), 30), 30) for s in range(40)])
assert (
    0.34 < p.mean() < 0.71 and np.mean(p <= 0.1) < 0.29
)  # no effect: rank by chance
found = [placebo_p(gaps(regions(s, 5.0), 30), 30) for s in range(20)]
assert np.mean(np.array(found) <= 0.1) > 0.7

fig, ax = plt.subplots(1, 2, figsize=(6.8, 3.0))
weeks = np.arange(-30, 10)
ax[0].plot(weeks, y[0], color="C1", label="treated region")
ax[0].plot(weeks, y[0] - gap[0], "--", color="C0", label="synthetic")
ax[0].plot(weeks, y[1:].mean(0), ":", color="C5", label="mean of the others")
ax[0].set(xlabel="week from the start", ylabel="sales")
ax[0].legend(loc="best")
for g in gap[1:]:
    ax[1].plot(weeks, g, color="C5", lw=0.6)
ax[1].plot(weeks, gap[0], color="C1")
ax[1].set(xlabel="week from the start", ylabel="gap to the synthetic control")
for x in ax:
    x.axvline(0, color="black", lw=0.8, ls="--")
fig.savefig("synthetic.svg", metadata={"Date": None})
