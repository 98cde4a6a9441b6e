"""A third vector inside, then outside, the span of two (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
u, v = np.array([1.0, 0.0, 0.4]), np.array([0.0, 1.0, 0.2])
third = (0.7 * u + 0.8 * v, np.array([0.5, 0.4, 1.3]))
titles = (
    "rank 2: $\\mathbf{w}$ adds nothing",
    "rank 3: $\\mathbf{w}$ leaves the plane",
)

fig = plt.figure(figsize=(6.5, 3.0))
corner = np.array([[-0.7, -0.7], [1.1, -0.7], [1.1, 1.1], [-0.7, 1.1]])
plane = np.vstack([corner, corner[:1]]) @ np.stack([u, v])
for k in (0, 1):
    ax = fig.add_subplot(1, 2, k + 1, projection="3d")
    ax.set_proj_type("ortho")
    ax.view_init(elev=22, azim=-62)
    ax.plot(*plane.T, color="C5", lw=1)
    for t in (-0.25, 0.2, 0.65):  # a light net shows the plane
        for p, q in (([t, -0.7], [t, 1.1]), ([-0.7, t], [1.1, t])):
            ends = np.array([p, q]) @ np.stack([u, v])
            ax.plot(*ends.T, color="C5", lw=0.4)
    vectors = ((u, "u", "C0"), (v, "v", "C1"), (third[k], "w", "C2"))
    for x, name, color in vectors:
        ax.plot(*np.stack([0 * x, x]).T, color=color, lw=2)
        ax.plot(*x[:, None], "o", ms=4, color=color)
        ax.text(*(1.2 * x), f"$\\mathbf{{{name}}}$", color=color, fontsize=12)
    ax.plot([0], [0], [0], "o", ms=3, color="black")
    ax.set(xlim=(-0.6, 1.0), ylim=(-0.6, 1.0), zlim=(-0.4, 1.2))
    ax.set_title(titles[k])
    ax.set_axis_off()
    rank = np.linalg.matrix_rank(np.stack([u, v, third[k]]), rtol=1e-10)
    assert rank == 2 + k
mix = np.linalg.lstsq(np.stack([u, v]).T, third[0], rcond=None)[0]
low, high = corner.min(axis=0), corner.max(axis=0)
assert np.all(low < mix) and np.all(mix < high)  # w ends inside the outline
fig.savefig("spans.svg", metadata={"Date": None})
