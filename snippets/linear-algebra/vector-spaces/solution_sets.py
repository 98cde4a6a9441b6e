"""Kernel, solution sets and image of a rank-one matrix (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
A = np.array([[1.0, 2.0], [2.0, 4.0]])
null, row = np.array([2.0, -1.0]), np.array([1.0, 2.0])
image = np.array([1.0, 2.0])
assert not (A @ null).any()
assert np.array_equal(A @ row, 5 * image)

fig, (left, right) = plt.subplots(1, 2, figsize=(6.5, 3.1))
for k, color in ((-5, "C1"), (0, "C0"), (5, "C2")):
    x = k * row / 5  # the solution of A x = k (1, 2) in the row space
    assert np.allclose(A @ x, k * image)
    ends = np.stack([x - 2 * null, x + 2 * null])
    left.plot(*ends.T, color=color, lw=2.4 if k == 0 else 1.4)
    left.plot(*x, "o", ms=4, color=color)
    right.plot(*(k * image), "o", ms=5, color=color)
left.plot(*np.stack([-1.8 * row, 1.8 * row]).T, "--", color="C5", lw=1.2)
left.text(1.5, -0.5, "kernel", color="C0", fontsize=9)
left.text(-1.5, -3.5, "row space", color="C5", fontsize=9)
left.text(1.25, 2.1, "sent to (5, 10)", color="C2", fontsize=9)
left.text(-3.9, -2.4, "sent to\n(-5, -10)", color="C1", fontsize=9)
left.set(title="inputs", xlim=(-4, 4), ylim=(-4, 4))
right.plot(*np.stack([-6.5 * image, 6.5 * image]).T, color="C5", lw=1, zorder=0)
right.text(1.2, 0, "0", color="C0", va="center", fontsize=9)
right.text(5.8, 9.6, "(5, 10)", color="C2", va="center", fontsize=9)
right.text(-4.2, -10, "(-5, -10)", color="C1", va="center", fontsize=9)
right.text(-10.5, 6.5, "off the line:\nno solution", fontsize=9)
right.text(3.6, 5.2, "image", color="C5", fontsize=9)
right.set(title="outputs", xlim=(-13, 13), ylim=(-13, 13))
for ax, step in ((left, 2), (right, 5)):
    ticks = np.arange(-4, 5, 2) if step == 2 else np.arange(-10, 11, 5)
    ax.set(aspect="equal", xticks=ticks, yticks=ticks)
    ax.grid(True)
fig.savefig("solution_sets.svg", metadata={"Date": None})
