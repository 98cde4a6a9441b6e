"""Figure: a kernel slides over an image, and the same map as a matrix."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.signal import convolve2d, correlate2d

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# --8<-- [start:show]
X = np.array([[1, 2, 0], [0, 1, 3], [2, 0, 1]])
K = np.array([[1, 2], [3, -1]])


def correlate(X, K):
    """X (h, w), K (k, k): every window times K, summed, (h-k+1, w-k+1)."""
    (h, w), k = X.shape, len(K)
    out = np.empty((h - k + 1, w - k + 1), X.dtype)
    for i in range(h - k + 1):
        for j in range(w - k + 1):
            out[i, j] = np.sum(X[i : i + k, j : j + k] * K)
    return out


print("correlation:", *correlate(X, K).tolist())
print("convolution:", *correlate(X, K[::-1, ::-1]).tolist())
T = np.zeros((4, 9), int)  # one row for each window
for r, (i, j) in enumerate(np.ndindex(2, 2)):
    for a, b in np.ndindex(2, 2):
        T[r, 3 * (i + a) + (j + b)] = K[a, b]
print("T x:        ", T @ X.ravel())
# --8<-- [end:show]
Y = correlate(X, K)
# The two windows that the text multiplies out.
assert Y[0, 0] == 1 * 1 + 2 * 2 + 0 * 3 - 1 * 1
assert Y[0, 1] == 2 * 1 + 0 * 2 + 1 * 3 - 3 * 1
assert np.array_equal(T @ X.ravel(), Y.ravel())
assert np.array_equal(Y, correlate2d(X, K, mode="valid"))
assert np.array_equal(
    correlate(X, K[::-1, ::-1]), convolve2d(X, K, mode="valid")
)
rng = np.random.default_rng(0)
A, B = rng.normal(size=(6, 4)), rng.normal(size=(3, 3))
assert np.allclose(correlate(A, B), correlate2d(A, B, mode="valid"))
# The transpose sends a gradient back: full convolution with K.
G = rng.normal(size=(2, 2))
assert np.allclose((T.T @ G.ravel()).reshape(3, 3), convolve2d(G, K))
# The card: [[2,1,0],[0,3,1],[1,0,2]] with [[0,1],[2,-1]].
card = np.array([[2, 1, 0], [0, 3, 1], [1, 0, 2]])
kernel = np.array([[0, 1], [2, -1]])
assert correlate(card, kernel).tolist() == [[-2, 5], [5, -1]]
assert convolve2d(card, kernel, mode="valid").tolist() == [[0, 2], [7, -1]]

fig, ax = plt.subplots(figsize=(7.4, 2.5))
ax.set_aspect("equal")
ax.axis("off")
blue, red, grey = "#2f5bd0", "#c2410c", "#808080"


def grid(A, x, y, size, name, frame=(), shade=(), empty=""):
    rows, columns = A.shape
    for i in range(rows):
        for j in range(columns):
            cell = plt.Rectangle((x + j * size, y - (i + 1) * size), size, size)
            marked = (i, j) in shade
            cell.set(fc=blue if marked else "none", ec=grey, lw=0.7)
            cell.set_alpha(0.3 if marked else 1)
            ax.add_patch(cell)
            edge = plt.Rectangle((x + j * size, y - (i + 1) * size), size, size)
            edge.set(fill=False, ec=grey, lw=0.7)
            ax.add_patch(edge)
            text = str(A[i, j]).replace("-", "\N{MINUS SIGN}")
            ax.text(x + (j + 0.5) * size, y - (i + 0.5) * size,
                    empty if A[i, j] == 0 and empty else text,
                    ha="center", va="center", fontsize=9)  # fmt: skip
    ax.text(x + columns * size / 2, y + 0.25, name, ha="center", fontsize=9.5)


window = [(0, 1), (0, 2), (1, 1), (1, 2)]
grid(X, 0, 3, 1, "image", shade=window)
ax.text(3.5, 1.5, "$\\star$", ha="center", va="center", fontsize=14)
grid(K, 4, 2.5, 1, "kernel")
ax.text(6.5, 1.5, "=", ha="center", va="center", fontsize=13)
grid(Y, 7, 2.5, 1, "output", shade=[(0, 1)])
grid(T, 10.5, 2.9, 0.7, "the same map as a matrix, 4 by 9",
     shade=[(1, c) for c in (1, 2, 4, 5)], empty="\N{MIDDLE DOT}")  # fmt: skip
ax.set(xlim=(-0.1, 17), ylim=(-0.2, 3.7))
fig.savefig("sliding.svg")
