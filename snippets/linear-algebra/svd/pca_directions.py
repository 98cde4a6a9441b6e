"""Principal axes through a cloud, and the scores (figure)."""

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
assert np.allclose(np.cov((U * s).T), np.diag(s**2 / (n - 1)))
assert np.allclose((X - foot) @ Vt[0], 0)  # residuals orthogonal to the axis

fig, (a, b) = plt.subplots(1, 2, figsize=(6.4, 3.0))
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
b.set(title="scores", xlabel="on $\\mathbf{v}_1$", ylabel="on $\\mathbf{v}_2$")
b.set(xlim=(-6.5, 6.5), ylim=(-6.5, 6.5), aspect="equal")
b.set(xticks=[-5, 0, 5], yticks=[-5, 0, 5])
fig.savefig("pca_directions.svg", metadata={"Date": None})
