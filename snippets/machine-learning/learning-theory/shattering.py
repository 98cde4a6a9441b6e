"""Figure: three points shattered by lines, four that are not."""

from itertools import product
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import linprog

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def line(X, y):
    """(w1, w2, b) with the signs of 2y - 1 at X, far from 0, or None.

    It has the largest t <= 1 with (2y - 1)(w @ x + b) >= t, |w1|, |w2| <= 1.
    """
    s = 2 * np.asarray(y) - 1
    A = np.c_[-s[:, None] * np.c_[X, np.ones(len(X))], np.ones(len(X))]
    bounds = [(-1, 1), (-1, 1), (None, None), (None, 1)]
    *found, t = linprog([0, 0, 0, -1], A, np.zeros(len(X)), bounds=bounds).x
    return found if t > 1e-9 else None


def draw(ax, X, y):
    if len(set(y)) > 1:
        found = line(X, y)
    else:  # a corner on the other side, so that there is a line to see
        found = line(np.r_[X, [[1.4, 1.4]]], [*y, 1 - y[0]])
    gx, gy = np.meshgrid(
        np.linspace(-0.6, 1.6, 200), np.linspace(-0.6, 1.6, 200)
    )
    if found is not None:
        score = found[0] * gx + found[1] * gy + found[2]
        assert score.min() < 0 < score.max()  # the line crosses the panel
        ax.contourf(gx, gy, score, [0, 1e9], colors=["C1"], alpha=0.25)
    for label, marker in ((0, "o"), (1, "^")):
        points = X[np.asarray(y) == label]
        ax.plot(*points.T, marker, color=f"C{label}", ms=8)
    ax.set(xlim=(-0.6, 1.6), ylim=(-0.6, 1.6), xticks=[], yticks=[])
    ax.spines[:].set_visible(True)
    ax.set_aspect("equal")
    return found is not None


fig, axes = plt.subplots(2, 5, figsize=(7.6, 3.3))
three = np.array([[0.0, 0.0], [1.0, 0.1], [0.4, 1.0]])
square = np.array([[0.0, 0.0], [1.0, 0.1], [0.1, 1.0], [1.0, 1.1]])
inner = np.array([[-0.1, -0.1], [1.2, 0.0], [0.5, 1.2], [0.5, 0.4]])
for ax, y in zip(axes[:, :4].flat, product((0, 1), repeat=3), strict=True):
    assert draw(ax, three, y)
assert not draw(axes[0, 4], square, [1, 0, 0, 1])
assert not draw(axes[1, 4], inner, [0, 0, 0, 1])
axes[0, 4].set_title("no line")
axes[1, 4].set_title("no line")
axes[0, 0].set_title("three points: all eight labellings", loc="left")
fig.savefig("shattering.svg")

for y in product((0, 1), repeat=3):  # the lines do what they should
    w1, w2, b = line(three, y)
    assert np.array_equal(three @ [w1, w2] + b > 0, np.array(y) == 1)
rng = np.random.default_rng(0)
for _ in range(20):  # no four points at all, not only these
    X = rng.normal(size=(4, 2))
    assert any(line(X, y) is None for y in product((0, 1), repeat=4))
assert line(np.array([[0, 0], [1, 1], [2, 2.0]]), [1, 0, 1]) is None
