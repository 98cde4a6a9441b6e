"""What the 95 % of a confidence interval counts (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(1)
n, truth = 12, 50.0
quantile = stats.t(n - 1).ppf(0.975)


def intervals(runs):
    x = rng.normal(truth, 10, size=(runs, n))
    half = quantile * x.std(axis=1, ddof=1) / np.sqrt(n)
    return x.mean(axis=1) - half, x.mean(axis=1) + half


low, high = intervals(50)
hit = (low <= truth) & (truth <= high)
colors = np.where(hit, "C0", "C1")
missed = colors == "C1"
assert np.all((high[missed] < 50) | (low[missed] > 50)) and missed.sum() == 3
fig, ax = plt.subplots(figsize=(6.8, 2.6))
ax.vlines(range(50), low, high, color=colors, lw=2)
ax.scatter(range(50), (low + high) / 2, s=9, color=colors, zorder=3)
ax.axhline(truth, color="black", lw=0.9, ls="--")
ax.set(xlabel="sample", ylabel="mean", xlim=(-1, 50), xticks=[])
low, high = intervals(1_000_000)
cover = np.mean((low <= truth) & (truth <= high))
assert abs(cover - 0.95) < 4 * np.sqrt(0.95 * 0.05 / 1e6)
assert np.isclose(np.mean(low + high) / 2, 50, atol=0.05)
fig.savefig("coverage.svg", metadata={"Date": None})
