"""A digit disguised along the null space of a linear classifier (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
# --8<-- [start:disguise]
X, label = load_digits(return_X_y=True)
Y = np.eye(10)[label]
W = np.linalg.solve(X.T @ X + 10 * np.eye(64), X.T @ Y).T  # ridge, 10 x 64
print(f"accuracy {np.mean((X @ W.T).argmax(axis=1) == label):.3f}")

_, s, Vt = np.linalg.svd(W)
r = int(np.sum(s > 1e-10 * s[0]))
N = Vt[r:].T  # orthonormal basis of ker W
print("rank", r, " nullity", N.shape[1])

x, other = X[0], X[1]  # a zero and a one
disguised = x + N @ (N.T @ (other - x))  # move inside x + ker W only
print("classes of x and other:", label[0], label[1])
print("class predicted for the disguise:", (W @ disguised).argmax())
before, after = (np.linalg.norm(other - v) for v in (x, disguised))
print(f"distance to other: {before:.1f} before, {after:.1f} after")
assert np.allclose(W @ x, W @ disguised)  # all ten scores agree
assert disguised.min() < 0  # so not quite a valid image
# --8<-- [end:disguise]

fig, axes = plt.subplots(1, 3, figsize=(5.4, 2.0))
titles = ("a zero", "disguised", "a one")
for ax, v, title in zip(axes, (x, disguised, other), titles, strict=True):
    level = np.clip(np.round(v.reshape(8, 8) / 2 + 1e-9), 0, 8)
    for g in range(1, 9):  # one grey at a time, drawn as squares
        row, col = np.nonzero(level == g)
        ax.plot(col, row, "s", color=str(1 - g / 8), ms=11.5, mew=0)
    ax.set(xlim=(-0.8, 7.8), ylim=(7.8, -0.8), xticks=[], yticks=[])
    ax.set(aspect="equal", title=title)
    ax.spines[:].set(visible=True, color="#9aa1ac", lw=0.6)
fig.savefig("null_space_digit.svg", metadata={"Date": None})
