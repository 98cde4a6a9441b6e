"""A small square under a map of the plane: area times the determinant (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def to_plane(r, angle):
    return r * np.cos(angle), r * np.sin(angle)


def area(x, y):  # of a polygon, by the shoelace formula
    return 0.5 * np.sum(x * np.roll(y, -1) - y * np.roll(x, -1))


fig, (left, right) = plt.subplots(1, 2, figsize=(7.0, 3.0))
side = 0.3
patches = [(0.4, 0.2, "C0"), (1.3, 0.9, "C1")]
for r in np.arange(0, 1.81, side):
    t = np.linspace(0, np.pi / 2, 100)
    left.plot([r, r], [0, np.pi / 2], color="C5", lw=0.6)
    right.plot(*to_plane(r, t), color="C5", lw=0.6)
for angle in np.linspace(0, np.pi / 2, 7):
    left.plot([0, 1.8], [angle, angle], color="C5", lw=0.6)
    right.plot(*to_plane(np.array([0, 1.8]), angle), color="C5", lw=0.6)
for r, angle, color in patches:
    s = np.linspace(0, side, 60)
    rim_r = r + np.concatenate([s, 0 * s + side, s[::-1], 0 * s])
    rim_a = angle + np.concatenate([0 * s, s, 0 * s + side, s[::-1]])
    left.fill(rim_r, rim_a, color=color, alpha=0.8)
    x, y = to_plane(rim_r, rim_a)
    right.fill(x, y, color=color, alpha=0.8)
    exact = area(x, y)
    middle = (r + side / 2) * side**2
    assert np.isclose(exact, middle, rtol=1e-4)  # determinant r, times area
    right.annotate(
        f"area {exact:.4f}", (x.max(), y.mean()), (x.max() + 0.08, y.mean())
    )
    left.annotate("area 0.09", (r + side, angle), (r + side + 0.03, angle))
left.set(xlabel="$r$", ylabel="angle", aspect="equal", xlim=(0, 2.3))
right.set(xlabel="$x_1$", ylabel="$x_2$", aspect="equal", xlim=(0, 2.3))
fig.savefig("area_patch.svg", metadata={"Date": None})
