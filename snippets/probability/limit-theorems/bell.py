"""Standardised means of skewed draws approach the bell curve (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def density(z, n):
    """Of the standardised mean of n exponential draws: their sum is gamma(n)."""
    return stats.gamma(n).pdf(n + z * np.sqrt(n)) * np.sqrt(n)


fig, axes = plt.subplots(1, 3, figsize=(7.2, 2.5), sharey=True)
z = np.linspace(-3.2, 4.2, 600)
for ax, n in zip(axes, (1, 5, 30), strict=True):
    ax.fill_between(z, density(z, n), color="C0", alpha=0.25, lw=0)
    ax.plot(z, density(z, n), color="C0", label="mean of $n$ draws")
    ax.plot(z, stats.norm.pdf(z), color="C1", ls="--", label="normal")
    ax.set(title=f"$n = {n}$", xlabel="standardised mean", ylim=(0, 1.05))
axes[2].legend(loc="upper right")
axes[0].set_ylabel("density")

grid = np.linspace(-6, 30, 360_001)
step = grid[1] - grid[0]
gaps = []
for n in (1, 5, 30):  # area 1, mean 0, variance 1, third moment 2 / sqrt(n)
    moments = [np.sum(density(grid, n) * grid**k) * step for k in range(4)]
    assert np.allclose(moments, [1, 0, 1, 2 / np.sqrt(n)], atol=1e-3)
    exact = np.cumsum(density(grid, n)) * step
    gaps.append(np.abs(exact - stats.norm.cdf(grid)).max())
assert np.isclose(gaps[1] / gaps[2], np.sqrt(6), rtol=0.2)  # like 1 / sqrt(n)
fig.savefig("bell.svg", metadata={"Date": None})
