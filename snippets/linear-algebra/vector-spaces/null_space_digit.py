"""A digit disguised along the null space of a linear classifier (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import Ridge

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
# --8<-- [start:show]
X, label = load_digits(return_X_y=True)
train, test = slice(0, 1200), slice(1200, None)
Y = np.eye(10)[label[train]]  # one column of targets for each digit
G = X[train].T @ X[train] + 10 * np.eye(64)  # ridge regression
W = np.linalg.solve(G, X[train].T @ Y).T  # 10 scores from 64 pixels
right = (X[test] @ W.T).argmax(axis=1) == label[test]
print(f"accuracy on test images {right.mean():.2f}")

_, s, Vt = np.linalg.svd(W)
r = int(np.sum(s > 1e-10 * s[0]))
N = Vt[r:].T  # orthonormal basis of the kernel of W
print("rank", r, " dimension of the kernel", N.shape[1])

x = X[test][label[test] == 0][39]  # a zero
other = X[test][label[test] == 1][25]  # a one with near scores
disguised = x + N @ (N.T @ (other - x))  # moves inside the kernel only
print("all ten scores kept:", np.allclose(W @ x, W @ disguised))
print(f"distance to the one: {np.linalg.norm(other - x):.0f} before,", end="")
print(f" {np.linalg.norm(other - disguised):.0f} after")
# --8<-- [end:show]

assert np.array_equal(np.vstack([X[train], X[test]]), X)  # each image once
model = Ridge(alpha=10, fit_intercept=False).fit(X[train], Y)
assert np.allclose(model.coef_, W)
assert np.array_equal(model.predict(X[test]).argmax(1) == label[test], right)
assert N.shape == (64, 54)
assert np.allclose(W @ x, W @ disguised) and (W @ x).argmax() == 0
assert not np.allclose(W @ x, W @ other)
# the nearest to the one that keeps the scores: what remains is row space
rest = other - disguised
assert np.allclose(N.T @ rest, 0)
for step in np.random.default_rng(0).normal(size=(20, N.shape[1])):
    rival = disguised + 0.1 * N @ step
    assert np.linalg.norm(other - rival) > np.linalg.norm(rest)
assert np.linalg.norm(rest) < 0.5 * np.linalg.norm(other - x)
# not a valid image, as the caption says; the greys go from 0 to 16
assert disguised.min() < 0 and disguised.max() > 16

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
