"""Geometric puzzles as areas (figure): meeting, and the broken stick."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Polygon

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, (meet, stick) = plt.subplots(1, 2, figsize=(6.5, 3.3))


def area(corners):
    x, y = np.array(corners).T
    return abs(x @ np.roll(y, 1) - y @ np.roll(x, 1)) / 2


w = 1 / 3  # 20 minutes
band = [(0, 0), (w, 0), (1, 1 - w), (1, 1), (1 - w, 1), (0, w)]
meet.add_patch(Polygon(band, color="C0", lw=0, alpha=0.5))
meet.text(0.5, 0.5, "they meet\n5/9", ha="center", va="center")
meet.set(title="two arrivals, 20 minutes", xlabel="first arrives (h)")
meet.set_ylabel("second arrives (h)")

half = 1 / 2
parts = [
    [(0, half), (half, half), (half, 1)],
    [(half, 0), (half, half), (1, half)],
]
for corners in parts:
    stick.add_patch(Polygon(corners, color="C1", lw=0, alpha=0.5))
stick.text(0.33, 0.66, "1/8", ha="center", va="center")
stick.text(0.66, 0.34, "1/8", ha="center", va="center")
stick.plot([0, 1], [0, 1], color="C5", lw=0.8, ls=":")
stick.set(title="two breaks, a triangle", xlabel="first break")
stick.set_ylabel("second break")
for ax in (meet, stick):
    ax.set(xlim=(0, 1), ylim=(0, 1), aspect="equal")
    ax.set(xticks=[0, 0.5, 1], yticks=[0, 0.5, 1])
    ax.spines[:].set_visible(True)

assert np.isclose(area(band), 5 / 9) and sum(map(area, parts)) == 1 / 4
# Points drawn at random fall inside as often as the areas say.
rng = np.random.default_rng(0)
x, y = rng.uniform(size=(2, 100_000))
low, high = np.minimum(x, y), np.maximum(x, y)
triangle = np.maximum.reduce([low, high - low, 1 - high]) < 1 / 2
points = np.c_[x, y]
inside = np.any(
    [part.get_path().contains_points(points) for part in stick.patches],
    axis=0,
)
assert np.array_equal(inside, triangle)
close = meet.patches[0].get_path().contains_points(points)
assert np.array_equal(close, abs(x - y) < w)
wait = 1 - 1 / np.sqrt(2)  # an even chance, 17.6 minutes
assert np.isclose(1 - (1 - wait) ** 2, 1 / 2) and round(60 * wait, 1) == 17.6
share = np.mean(abs(x - y) < 1 / 4)  # 15 minutes
assert abs(share - 7 / 16) < 4 * 0.5 / np.sqrt(len(x))
# Different patience a and b; one more than twice the other.
a, b = 0.1, 0.3
share = np.mean((y - x < a) & (x - y < b))
exact = 1 - ((1 - a) ** 2 + (1 - b) ** 2) / 2
assert abs(share - exact) < 4 * 0.5 / np.sqrt(len(x))
assert abs(np.mean(high > 2 * low) - 1 / 2) < 4 * 0.5 / np.sqrt(len(x))
fig.savefig("regions.svg", metadata={"Date": None})
