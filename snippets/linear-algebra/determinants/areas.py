"""The unit square, with a letter in it, under six matrices (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
c, s = np.cos(np.pi / 6), np.sin(np.pi / 6)
maps = {
    "stretch": [[3, 1], [1, 2]],
    "shear": [[1, 1.2], [0, 1]],
    "rotation": [[c, -s], [s, c]],
    "reflection": [[-1, 0], [0, 1]],
    "swap and stretch": [[0.5, 2], [2, 1]],
    "singular": [[2, 1], [1, 0.5]],
}
square = np.array([[0, 1, 1, 0, 0], [0, 0, 1, 1, 0]])
letter = np.array(  # the outline of an F
    [
        [0.3, 0.3, 0.75, 0.75, 0.45, 0.45, 0.65, 0.65, 0.45, 0.45, 0.3],
        [0.15, 0.85, 0.85, 0.72, 0.72, 0.57, 0.57, 0.44, 0.44, 0.15, 0.15],
    ]
)
fig, axes = plt.subplots(2, 3, figsize=(6.8, 4.9))
for ax, (name, rows) in zip(axes.flat, maps.items(), strict=True):
    A = np.array(rows, dtype=float)
    d = np.linalg.det(A)
    color = "C5" if abs(d) < 1e-9 else "C0" if d > 0 else "C1"
    ax.plot(*square, color="C5", lw=0.9, ls="--")
    ax.fill(*(A @ square), color=color, alpha=0.18, lw=0)
    ax.plot(*(A @ square), color=color, lw=1.4)
    ax.fill(*(A @ letter), color=color, lw=0)
    middle = (A @ square).min(axis=1) / 2 + (A @ square).max(axis=1) / 2
    ax.set(aspect="equal", xticks=[], yticks=[])
    ax.set(xlim=middle[0] + [-2.2, 2.2], ylim=middle[1] + [-1.7, 1.7])
    ax.spines[:].set_visible(False)
    ax.set_title(f"{name}, $\\det = {round(d, 2) + 0.0:g}$")
fig.savefig("areas.svg", metadata={"Date": None})
