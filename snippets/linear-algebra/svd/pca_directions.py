"""Principal directions, orthogonal residuals and whitening (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(0)
n = 30
X = rng.normal(size=(n, 2)) @ np.array([[2.0, 1.1], [0.0, 1.1]]) + [4, 3]
mean = X.mean(axis=0)
U, s, Vt = np.linalg.svd(X - mean, full_matrices=False)
sign = np.sign(Vt[:, :1])  # choose: first entry of each axis positive
U, Vt = U * sign.T, Vt * sign
foot = mean + np.outer(U[:, 0] * s[0], Vt[0])
white = np.sqrt(n - 1) * U
assert np.allclose(np.cov(white.T), np.eye(2))
assert np.allclose((X - foot) @ Vt[0], 0)  # residuals orthogonal to the axis

fig, (a, b, c) = plt.subplots(1, 3, figsize=(7.2, 2.7))
for p, q in zip(X, foot, strict=True):
    a.plot(*np.stack([p, q]).T, color="C5", lw=0.8)
a.plot(*X.T, "o", ms=3)
for v, reach, color in zip(
    Vt, ([-6, 6], [-2.5, 2.5]), ("C1", "C2"), strict=True
):
    a.plot(*(mean + np.outer(reach, v)).T, color=color, lw=1.2)
    name = f"$\\mathbf{{v}}_{1 if color == 'C1' else 2}$"
    a.text(*(mean + (reach[1] + 0.7) * v), name, color=color, ha="center")
a.set(title="data", xlabel="$x_1$", ylabel="$x_2$", aspect="equal")
a.set(xlim=(-2.5, 10.5), ylim=(-3.5, 9.5), xticks=[0, 5, 10], yticks=[0, 5, 10])
b.plot(*(U * s).T, "o", ms=3)
c.plot(*white.T, "o", ms=3)
for ax, title, reach in ((b, "scores", 7), (c, "whitened scores", 3.5)):
    ax.set(title=title, xlabel="first", ylabel="second", aspect="equal")
    ax.set(xlim=(-reach, reach), ylim=(-reach, reach))
    ax.set(xticks=[-5, 0, 5] if ax is b else [-2, 0, 2])
    ax.set(yticks=ax.get_xticks())
fig.savefig("pca_directions.svg", metadata={"Date": None})
