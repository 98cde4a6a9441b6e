"""What the 95 % of a confidence interval counts (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(4)
n, truth = 12, 50.0
quantile = stats.t(n - 1).ppf(0.975)


def intervals(runs):
    x = rng.normal(truth, 10, size=(runs, n))
    half = quantile * x.std(axis=1, ddof=1) / np.sqrt(n)
    return x.mean(axis=1) - half, x.mean(axis=1) + half


low, high = intervals(100_000)
cover = np.mean((low <= truth) & (truth <= high))
assert abs(cover - 0.95) < 4 * np.sqrt(0.95 * 0.05 / 100_000)
low, high = intervals(50)
hit = (low <= truth) & (truth <= high)
fig, ax = plt.subplots(figsize=(6.8, 2.6))
for kind, color in ((hit, "C0"), (~hit, "C1")):
    at = np.nonzero(kind)[0]
    ax.vlines(at, low[kind], high[kind], color=color, lw=2)
    ax.plot(at, (low + high)[kind] / 2, "o", ms=3, color=color)
ax.axhline(truth, color="black", lw=0.9, ls="--")
ax.set(xlabel="sample", ylabel="mean", xlim=(-1, 50), xticks=[])
assert 0 < (~hit).sum() < 8
fig.savefig("coverage.svg", metadata={"Date": None})
