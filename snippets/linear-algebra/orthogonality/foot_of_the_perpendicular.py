"""The projections worked by hand: onto a line and onto a plane (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def draw(ax, b, p, corner, names):
    arrow = {"arrowstyle": "-|>", "lw": 1.8, "shrinkA": 0, "shrinkB": 0}
    ends = ((b, 0 * b, "b", "C0"), (p, 0 * p, "p", "C2"), (b, p, "r", "C1"))
    for (tip, start, text, color), at in zip(ends, names, strict=True):
        ax.annotate("", tip, start, arrowprops=arrow | {"color": color})
        ax.text(*at, rf"$\mathbf{{{text}}}$", color=color)
    ax.plot(*np.array(corner).T, color="C5", lw=1)  # the right angle
    ax.set_axis_off()


fig, (left, right) = plt.subplots(1, 2, figsize=(7.0, 2.9))
a, b = np.array([2.0, 1.0]), np.array([1.0, 3.0])
p = a * (a @ b) / (a @ a)
assert np.allclose(p, [2, 1]) and np.isclose(a @ (b - p), 0)
left.plot(*np.outer(a, [-0.3, 1.7]), color="C5", lw=1)
left.text(3.3, 1.35, r"span of $\mathbf{a}$", color="C5")
u, v = 0.22 * a / np.linalg.norm(a), 0.22 * (b - p) / np.linalg.norm(b - p)
draw(left, b, p, [p - u, p - u + v, p + v], [(0.8, 3.1), (2, 0.55), (1.7, 2)])
left.set(xlim=(-0.8, 5), ylim=(-0.5, 3.5), aspect="equal")

b, n = np.array([2.0, 1.0, 6.0]), np.array([1.0, -2.0, 1.0]) / 6**0.5
p = b - n * (n @ b)  # n is the unit normal of the plane
A = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]])
assert np.allclose(p, A @ np.linalg.lstsq(A, b, rcond=1e-12)[0])
assert np.allclose(A.T @ n, 0)
e = p / np.linalg.norm(p)  # look along a direction close to the plane
view = np.array([e - 0.25 * np.cross(n, e), n + 0.3 * np.cross(n, e)])
assert np.allclose(view @ n, [0, 1])  # the residual stands upright
sheet = np.array([[-1, -3], [8, -3], [8, 3], [-1, 3]]) @ [e, np.cross(n, e)]
assert np.allclose(sheet @ n, 0)
right.fill(*(view @ sheet.T), color="C2", alpha=0.13, lw=0)
corner = [view @ x for x in (p - 0.5 * e, p - 0.5 * e + 0.5 * n, p + 0.5 * n)]
draw(right, view @ b, view @ p, corner, [(5.4, 2.7), (3.2, -0.45), (6.1, 1.2)])
right.text(4.4, -0.85, r"column space of $\mathbf{A}$", color="C2", size=9)
right.set(xlim=(-2, 9.2), ylim=(-1.3, 3.2), aspect="equal")
fig.savefig("foot_of_the_perpendicular.svg", metadata={"Date": None})
