"""The four subspaces of an m x n matrix of rank r (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(6.9, 4.1))
turn = np.array([[0.8, -0.6], [0.6, 0.8]])  # orthogonal: right angles stay
assert np.allclose(turn.T @ turn, np.eye(2))


def box(side, origin, color, text):
    """A turned square with one corner at the origin given."""
    unit = np.array([[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]])
    points = side * unit @ turn.T + np.array([origin, 0.0])
    ax.fill(*points.T, color=color, alpha=0.13, lw=0)
    ax.plot(*points.T, color=color, lw=1.5)
    middle = points[:4].mean(axis=0)
    ax.text(*middle, text, color=color, ha="center", va="center")
    return middle


row = box(2.6, 0, "C0", "row space\n$r$ of $n$")
null = box(-2.1, 0, "C1", "kernel\n$n-r$ of $n$")
image = box(2.6, 9, "C0", "image\n$r$ of $m$")
box(-2.3, 9, "C3", "left kernel\n$m-r$ of $m$")
ax.text(0.3, 4.1, "inputs", ha="center")
ax.text(9.3, 4.1, "outputs", ha="center")

arrow = {"arrowstyle": "-|>", "lw": 1.3, "color": "C5"}
for start, end, text, at in (
    (row + np.array([1.7, 0]), image - np.array([1.7, 0]), "one-to-one", 2.1),
    (null + np.array([1.5, 0.3]), (8.85, -0.05), "all to zero", -1.3),
):
    ax.annotate("", end, start, arrowprops=arrow)
    ax.text(4.8, at, text, color="C5", ha="center")
ax.plot([0, 9], [0, 0], "o", color="black", ms=4)
ax.set(aspect="equal", xlim=(-3, 11.6), ylim=(-3.4, 4.6))
ax.axis("off")
fig.savefig("four_subspaces.svg", metadata={"Date": None})
