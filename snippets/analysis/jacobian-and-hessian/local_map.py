"""A curved map and its Jacobian: a small square becomes a parallelogram (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def f(x, y):
    return np.array([x + 0.35 * y**2, y + 0.3 * np.sin(2 * x)])


a, side = np.array([0.6, 0.5]), 0.5
J = np.array([[1.0, 0.7 * a[1]], [0.6 * np.cos(2 * a[0]), 1.0]])
h = 1e-6
num = np.array(
    [(f(*(a + h * e)) - f(*(a - h * e))) / (2 * h) for e in np.eye(2)]
).T
assert np.allclose(num, J, atol=1e-8)
s = np.linspace(0, 1, 60)
rim = (
    np.concatenate(
        [
            np.stack([s, 0 * s]),
            np.stack([1 + 0 * s, s]),
            np.stack([1 - s, 1 + 0 * s]),
            np.stack([0 * s, 1 - s]),
        ],
        axis=1,
    )
    * side
)
corners = [[0, side, side, 0], [0, 0, side, side]]
assert np.allclose(rim[:, ::60], corners) and np.allclose(
    rim[:, 59:-1:60], np.roll(corners, -1, axis=1)[:, :3]
)
true = f(*(a[:, None] + rim))
linear = f(*a)[:, None] + J @ rim
assert np.abs(true - linear).max() < 0.2 < np.ptp(true, axis=1).min()
small = f(*(a[:, None] + rim / 10)) - f(*a)[:, None] - J @ rim / 10
assert np.abs(small).max() < 0.02 * np.abs(true - linear).max()
fig, (left, right) = plt.subplots(1, 2, figsize=(6.8, 3.2))
grid = np.linspace(-0.2, 1.6, 10)
line = np.linspace(-0.2, 1.6, 100)
for c in grid:
    for u, v in ((line, 0 * line + c), (0 * line + c, line)):
        left.plot(u, v, color="C5", lw=0.5)
        right.plot(*f(u, v), color="C5", lw=0.5)
left.fill(*(a[:, None] + rim), color="C0", alpha=0.6)
right.fill(*true, color="C0", alpha=0.6, label="image")
right.plot(*linear, color="C1", lw=1.8, label="by the Jacobian")
for ax, point in ((left, a), (right, f(*a))):
    ax.plot(*point, "o", ms=4, color="black")
    ax.set(aspect="equal", xticks=[], yticks=[])
right.legend(loc="lower right")
fig.savefig("local_map.svg", metadata={"Date": None})
