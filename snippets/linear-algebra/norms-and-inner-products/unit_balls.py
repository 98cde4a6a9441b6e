"""Unit balls of the p-norms in the plane (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
u = np.linspace(0, 1, 17)
fig, axes = plt.subplots(1, 5, figsize=(7.2, 1.9), sharey=True)
for ax, p in zip(axes, (0.5, 1, 2, 4, np.inf), strict=True):
    if p == np.inf:
        quarter = np.array([[1, 0], [1, 1], [0, 1]], dtype=float)
    elif p == 1:
        quarter = np.eye(2)
    else:  # |cos|^p + |sin|^p = 1 with exponents 2/p
        t = np.pi / 2 * u
        quarter = np.abs(np.stack([np.cos(t), np.sin(t)], axis=1)) ** (2 / p)
    turn = np.array([[0.0, 1.0], [-1.0, 0.0]])  # a quarter turn, row vectors
    ring = np.vstack([quarter @ np.linalg.matrix_power(turn, k)
                      for k in range(4)])  # fmt: skip
    color = "C1" if p < 1 else "C0"
    ax.fill(*ring.T, color=color, alpha=0.18, lw=0)
    ax.plot(*ring.T, color=color)
    ax.plot([1, 0], [0, 1], "--", color="black", lw=0.9)
    ax.plot([0.5], [0.5], "o", color="black", ms=4)
    name = r"$\infty$" if p == np.inf else f"{p:g}"
    ax.set_title(f"p = {name}")
    ax.set(aspect="equal", xticks=[], yticks=[])
    ax.set(xlim=(-1.2, 1.2), ylim=(-1.2, 1.2))
    for side in ("left", "bottom"):
        ax.spines[side].set_visible(False)
    ax.axhline(0, color="#b6bcc6", lw=0.6, zorder=0)
    ax.axvline(0, color="#b6bcc6", lw=0.6, zorder=0)
fig.savefig("unit_balls.svg")
