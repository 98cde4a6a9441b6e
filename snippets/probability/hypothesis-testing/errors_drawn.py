"""Null, alternative, threshold: the two errors as areas (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
effect, threshold = 2.8, 1.96


def areas(z):
    """Both densities, and where the errors of the two kinds are; all (n,)."""
    null, other = stats.norm.pdf(z), stats.norm.pdf(z - effect)
    return null, other, np.abs(z) >= threshold, np.abs(z) < threshold


grid = np.linspace(-12, 12, 240_001)
null, other, first, second = areas(grid)
assert np.isclose(null[first].sum() * 1e-4, 0.05, atol=1e-3)
assert np.isclose(other[second].sum() * 1e-4, 0.2, atol=1e-3)
assert np.isclose(grid[other.argmax()], 2.8)
assert first[grid < -2].all() and first[grid > 2].all()

fig, ax = plt.subplots(figsize=(6.6, 3.0))
z = np.linspace(-3.5, 6.2, 971)
null, other, first, second = areas(z)
ax.plot(z, null, color="C0")
ax.plot(z, other, color="C1")
for side in (z < 0, z > 0):
    ax.fill_between(z, null, where=first & side, color="C0", alpha=0.55, lw=0)
ax.fill_between(z, other, where=second, color="C1", alpha=0.3, lw=0)
for line in (-threshold, threshold):
    ax.axvline(line, ymax=0.82, color="black", lw=0.9, ls="--")
    ax.text(line, 0.47, f"{line:.2f}".replace("-", "\u2212"), ha="center")
ax.text(0, 0.41, "no effect", color="C0", ha="center")
ax.text(effect + 0.2, 0.41, "effect of 2.8", color="C1", ha="center")
arrow = {"arrowstyle": "-", "lw": 0.7}
ax.annotate("type I,\n2.5 %", (-2.2, 0.015), (-3.3, 0.1), arrowprops=arrow)
ax.annotate("type I, 2.5 %", (2.1, 0.015), (3, 0.05), arrowprops=arrow)
ax.annotate("type II,\n20 %", (1.5, 0.05), (-0.4, 0.08), arrowprops=arrow)
ax.text(2.95, 0.19, "power,\n80 %", ha="center")
ax.set(xlabel="z", ylabel="density", ylim=(0, 0.54))
fig.savefig("errors_drawn.svg", metadata={"Date": None})
