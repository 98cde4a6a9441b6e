"""Sum and intersection of two planes, and the dimension formula."""

import numpy as np
from scipy.linalg import null_space


def rank(M):
    return np.linalg.matrix_rank(M, rtol=1e-10)


def intersection(U, W):
    """Spanning vectors of im U and im W's intersection: U a = W b."""
    N = null_space(np.hstack([U, -W]), rcond=1e-10)
    return U @ N[: U.shape[1]]


U = np.array([[1.0, 0], [-1, 1], [0, -1]])  # plane x + y + z = 0
W = np.array([[1.0, 0], [0, 1], [1, 0]])  # plane x = z
common = intersection(U, W)
v = common[:, 0] / common[0, 0]
print("in both planes:", np.round(v, 6))
print("dim U + dim W =", rank(U) + rank(W), end="   ")
print("dim(U+W) + dim(U and W) =", rank(np.hstack([U, W])) + rank(common))
assert np.isclose(v.sum(), 0)
assert np.isclose(v[0], v[2])

rng = np.random.default_rng(0)
U, W = rng.normal(size=(4, 2)), rng.normal(size=(4, 2))
print("two random planes in R^4 share dimension", intersection(U, W).shape[1])

lines = np.array([[1.0, 0, 1], [0, 1, 1]])  # three lines in the plane
print("three lines: sum of dims 3, dim of their sum", rank(lines))
for i, j in ((0, 1), (0, 2), (1, 2)):  # no two share more than the origin
    assert intersection(lines[:, [i]], lines[:, [j]]).shape[1] == 0
