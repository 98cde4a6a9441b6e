"""Standardised means of skewed draws approach the bell curve (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
z = np.linspace(-3.2, 4.2, 600)
fig, axes = plt.subplots(1, 3, figsize=(7.2, 2.5), sharey=True)
gaps = []
for ax, n in zip(axes, (1, 5, 30), strict=True):
    # The sum of n exponential draws is gamma(n): its density is exact.
    density = stats.gamma(n).pdf(n + z * np.sqrt(n)) * np.sqrt(n)
    ax.fill_between(z, density, color="C0", alpha=0.25, lw=0)
    ax.plot(z, density, color="C0", label="mean of $n$ draws")
    ax.plot(z, stats.norm.pdf(z), color="C1", ls="--", label="normal")
    ax.set(title=f"$n = {n}$", xlabel="standardised mean", ylim=(0, 1.05))
    grid = np.linspace(-3, 3, 601)
    exact = stats.gamma(n).cdf(n + grid * np.sqrt(n))
    gaps.append(np.abs(exact - stats.norm.cdf(grid)).max())
axes[2].legend(loc="upper right")
axes[0].set_ylabel("density")
ratio = gaps[1] / gaps[2]
assert 0.8 * np.sqrt(6) < ratio < 1.2 * np.sqrt(6)  # falls like 1 / sqrt(n)
fig.savefig("bell.svg", metadata={"Date": None})
