"""Least squares twice: vertical residuals, and a projection (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
t = np.array([0.0, 1.0, 2.0, 3.0])
y = np.array([1.0, 3.0, 2.0, 6.0])
A = np.column_stack([np.ones(4), t])
x = np.linalg.lstsq(A, y, rcond=1e-12)[0]
r = y - A @ x
assert np.allclose(A.T @ r, 0) and np.allclose(r, [0.1, 0.7, -1.7, 0.9])
fig, (left, right) = plt.subplots(1, 2, figsize=(6.5, 2.9))
left.plot([-0.3, 3.3], x[0] + x[1] * np.array([-0.3, 3.3]), "C0")
left.plot(t, y, "ko", ms=6)
for t_i, y_i, f_i in zip(t, y, A @ x, strict=True):
    left.plot([t_i, t_i], [f_i, y_i], "C1")
    side, ha = (-0.1, "right") if y_i > f_i else (0.1, "left")
    at = (t_i + side, (f_i + y_i) / 2 + 0.1)
    left.annotate(f"{y_i - f_i:+.1f}", at, color="C1", va="center", ha=ha)
left.set(xlabel="$t$", ylabel="$y$", title="in the data plane")
left.set(xticks=[0, 1, 2, 3], xlim=(-0.7, 3.5))

plane = np.array([[-0.6, -0.5], [3.2, -0.5], [4.6, 1.3], [0.8, 1.3]])
foot, tip = np.array([2.6, 0.55]), np.array([2.6, 2.75])
right.fill(*plane.T, color="C0", alpha=0.15, lw=0)
arrow = {"arrowstyle": "-|>", "lw": 1.8, "shrinkA": 0, "shrinkB": 0}
o = (0, 0)
for start, end, ink in ((o, foot, "C0"), (foot, tip, "C1"), (o, tip, "k")):
    right.annotate("", end, start, arrowprops=arrow | {"color": ink})
right.plot([2.4, 2.4, 2.6], [0.508, 0.73, 0.77], "C1", lw=1)
right.text(1.5, 0.02, r"$\mathbf{A}\hat{\mathbf{x}}$", color="C0")
right.text(2.72, 1.6, r"$\mathbf{r}$", color="C1", size=12)
right.text(0.95, 1.5, r"$\mathbf{b}$", size=12)
right.text(2.75, -0.35, r"im $\mathbf{A}$", color="C0")
right.set(xlim=(-0.7, 4.7), ylim=(-0.7, 3.0), aspect="equal")
right.set(title="in the space of targets")
right.set_axis_off()
fig.savefig("projection.svg", metadata={"Date": None})
