"""One cloud of heights and weights: raw, standardised, whitened, by row."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# --8<-- [start:show]
rng = np.random.default_rng(0)
half = np.linalg.cholesky([[1, 0.8], [0.8, 1]])
Z = rng.normal(size=(200, 2)) @ half.T
Z = np.vstack([Z, [1.5, 1.5], [1.5, -1.5]])  # two people to follow
X = [170, 70] + Z * [8, 12]  # centimetres, kilograms

standard = (X - X.mean(axis=0)) / X.std(axis=0)
lam, V = np.linalg.eigh(np.cov(standard.T, ddof=0))
white = standard @ V / np.sqrt(lam) @ V.T  # ZCA
by_row = X / np.linalg.norm(X, axis=1, keepdims=True)
# --8<-- [end:show]

assert np.allclose(standard.std(axis=0), 1)
assert np.allclose(np.cov(white.T, ddof=0), np.eye(2))
assert np.cov(standard.T, ddof=0)[0, 1] > 0.7
# whitening stretches along the axes of the cloud and turns nothing (ZCA)
turn = np.linalg.solve(standard.T @ standard, standard.T @ white)
assert np.allclose(turn, turn.T) and np.linalg.eigvalsh(turn).min() > 0
assert np.allclose(by_row[:, 0] * X[:, 1], by_row[:, 1] * X[:, 0])
assert by_row.min() > 0
assert np.allclose((by_row**2).sum(axis=1), 1)
# the rare person: as far as the other standardised, far out when white
length = np.linalg.norm(standard, axis=1)[-2:]
assert abs(length[0] / length[1] - 1) < 0.1
out = np.linalg.norm(white, axis=1)
assert out.argmax() == 201 and out[-1] > 2 * out[-2]
# the text's two lengths, at correlation 0.8
C = np.array([[1, 0.8], [0.8, 1]])
for z, lam_z, want in (([1, 1], 1.8, 1.05), ([1, -1], 0.2, 3.16)):
    z = np.array(z)
    d = np.sqrt(z @ np.linalg.solve(C, z))
    assert np.isclose(d, np.sqrt(2 / lam_z)) and round(d, 2) == want
    assert np.allclose(C @ z, lam_z * z)

fig, axes = plt.subplots(1, 4, figsize=(8.2, 2.5))
panels = {
    "raw: cm, kg": X,
    "standardised": standard,
    "whitened": white,
    "each row / its length": by_row,
}
for ax, (title, points) in zip(axes, panels.items(), strict=True):
    ax.scatter(*points[:-2].T, s=6, color="#7f8fb8", lw=0)
    ax.plot(*points[-2], "s", color="#2f5bd0", ms=7)
    ax.plot(*points[-1], "^", color="#c2410c", ms=8)
    ax.set_title(title, fontsize=10)
    ax.tick_params(labelsize=8)
for ax in axes[1:3]:
    ax.set(xlim=(-5, 5), ylim=(-5, 5), aspect="equal")
    ax.set(xticks=[-4, 0, 4])
axes[0].set(xlabel="height", ylabel="weight")
fig.savefig("clouds.svg")
