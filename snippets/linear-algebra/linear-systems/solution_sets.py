"""One, infinitely many or no solutions: lines and planes (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from mpl_toolkits.mplot3d.art3d import Poly3DCollection

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
titles = ("one", "infinitely many", "none")
second = ((3, -1, 1), (2, 4, 10), (1, 2, 1))
s, z = 0.866, np.array([0.0, 0.0, 1.0])
ring = np.array([[1.0, 0, 0], [-0.5, s, 0], [-0.5, -s, 0]])
planes = ((np.eye(3), 0.0), (ring, 0.0), (ring, 0.45))  # normals, offset
signs = ((-1, -1), (-1, 1), (1, 1), (1, -1))
assert np.allclose(ring.sum(axis=0), 0)  # 120 degrees apart, of length 1
assert np.allclose(np.linalg.norm(ring, axis=1), 1, atol=1e-4)
for found, row in zip((1, np.inf, 0), second, strict=True):  # lines
    M = np.array([(1, 2, 5), row])
    r, r_aug = (np.linalg.matrix_rank(B) for B in (M[:, :2], M))
    assert found == (0 if r_aug > r else 1 if r == 2 else np.inf)
for found, (N, c) in zip((1, np.inf, 0), planes, strict=True):
    r = np.linalg.matrix_rank(N, rtol=1e-3)  # s is rounded
    r_aug = np.linalg.matrix_rank(np.c_[N, [c] * 3], rtol=1e-3)
    assert found == (0 if r_aug > r else 1 if r == 3 else np.inf)
    for i in range(3):  # each two planes meet
        assert np.linalg.matrix_rank(np.delete(N, i, axis=0)) == 2
fig = plt.figure(figsize=(6.5, 4.3))
x = np.array([-1.0, 4.0])
for j in range(3):
    ax = fig.add_subplot(2, 3, j + 1, title=titles[j], aspect="equal")
    for i, (p, q, c) in enumerate(((1, 2, 5), second[j])):
        ax.plot(x, (c - p * x) / q, ("C0-", "C1--")[i])
    ax.set(xlim=(-1, 4), ylim=(-1, 4), xticks=[0, 2, 4], yticks=[0, 2, 4])
    if j == 0:
        ax.plot(1, 2, "ko", ms=6)
    bx = fig.add_subplot(2, 3, j + 4, projection="3d")
    normals, c = planes[j]
    for i, n in enumerate(normals):
        u = z if abs(n[2]) < 0.5 else np.array([1.0, 0.0, 0.0])
        corners = [c * n + p * u + q * np.cross(n, u) for p, q in signs]
        assert abs(n @ u) < 1e-9 and np.isclose(u @ u, 1)  # u in the plane
        assert np.allclose(np.mean(corners, axis=0), c * n)
        color = {"facecolor": f"C{i}", "edgecolor": f"C{i}"}
        bx.add_collection3d(Poly3DCollection([corners], alpha=0.35, **color))
    if j == 0:
        assert np.allclose(np.linalg.solve(normals, [c] * 3), 0)  # the dot
        bx.plot([0], [0], [0], "ko", ms=6)
    if j == 1:
        bx.plot([0, 0], [0, 0], [-1.15, 1.15], "k", lw=2.5)
    bx.set(xlim=(-1, 1), ylim=(-1, 1), zlim=(-1, 1))
    bx.set_axis_off()
    bx.view_init(elev=58, azim=20)
fig.savefig("solution_sets.svg", metadata={"Date": None})
