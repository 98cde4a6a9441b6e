"""Singular values of the digits and their rank-k reconstructions (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
# --8<-- [start:show]
X = load_digits().data  # 1797 images of 8x8 = 64 pixels, values 0 to 16
U, s, Vt = np.linalg.svd(X, full_matrices=False)
r = np.linalg.matrix_rank(X)
print("shape", X.shape, " rank", r)
for k in (1, 5, 15, 30):
    error = np.sqrt(np.sum(s[k:] ** 2) / np.sum(s**2))
    print(f"k={k:2}  relative error {error:.3f}  ", end="")
    print(f"storage {k * (sum(X.shape) + 1) / X.size:.1%}")
    gap = np.linalg.norm(X - U[:, :k] * s[:k] @ Vt[:k])
    assert np.isclose(gap, error * np.linalg.norm(X))
# --8<-- [end:show]

fig = plt.figure(figsize=(7.0, 2.9))
left, right = fig.subfigures(1, 2, width_ratios=(1, 1.3))
ax = left.subplots()
ax.semilogy(np.arange(1, r + 1), s[:r], ".-", ms=4, lw=1)
ax.set(xlabel="index $i$", ylabel=r"singular value $\sigma_i$")
ax.minorticks_off()
for row, panels in enumerate(right.subplots(2, 4)):
    for ax, k in zip(panels, (1, 5, 15, 64), strict=True):
        z = (U[row, :k] * s[:k] @ Vt[:k]).reshape(8, 8)
        level = np.clip(np.round(z / 2 + 1e-9), 0, 8)
        for g in range(1, 9):  # one grey at a time, drawn as squares
            y, x = np.nonzero(level == g)
            ax.plot(x, y, "s", color=str(1 - g / 8), ms=6.4, mew=0)
        ax.set(xlim=(-0.8, 7.8), ylim=(7.8, -0.8), xticks=[], yticks=[])
        ax.set(aspect="equal", title=f"$k={k}$" if row == 0 else "")
        ax.spines[:].set(visible=True, color="#9aa1ac", lw=0.6)
fig.savefig("digits_decay.svg", metadata={"Date": None})
mean = X.mean(axis=0)
assert np.sum(~X.any(axis=0)) == 64 - r  # blank pixels explain the rank
assert abs(Vt[0] @ mean) > 0.99 * np.linalg.norm(mean)
