"""The local outlier factor, and its numbers for five points."""

import numpy as np
from sklearn.neighbors import LocalOutlierFactor


# --8<-- [start:show]
def lof(X, k):
    """Local outlier factor of each row, by exactly k neighbours."""
    D = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2))
    np.fill_diagonal(D, np.inf)  # no point is its own neighbour
    near = np.argsort(D, axis=1, kind="stable")[:, :k]
    gap = np.take_along_axis(D, near, axis=1)  # (n, k)
    reach = np.maximum(gap, gap[near, -1])  # k-distance of neighbour
    density = 1 / np.maximum(reach.mean(axis=1), 1e-10)
    return density[near].mean(axis=1) / density


X = np.array([[0.0], [1.0], [2.0], [3.0], [6.0]])
print("x:  ", *X[:, 0].astype(int))
print("LOF:", *lof(X, 2).round(2))
# --8<-- [end:show]

assert np.allclose(lof(X, 2), [1, 1, 1, 1, 7 / 3])
rng = np.random.default_rng(0)
for n, d, k in ((60, 3, 5), (40, 1, 1), (30, 2, 29)):
    A = rng.normal(size=(n, d)) ** 3
    library = LocalOutlierFactor(n_neighbors=k).fit(A)
    assert np.allclose(lof(A, k), -library.negative_outlier_factor_)
    assert np.allclose(lof(10 * A + 3, k), lof(A, k))  # no unit
twins = np.array([[1.0], [1.0], [1.0], [1.0], [1.5]])
assert np.allclose(lof(twins, 3)[:4], 1) and lof(twins, 3)[4] > 1e6

# Two densities: 1.2 from a group with gaps of 0.1 is far, in the
# group with gaps of 2 it is near.
dense, sparse = np.arange(20) * 0.1, 20 + np.arange(20) * 2.0
line = np.r_[dense, sparse, dense[-1] + 1.2, sparse[-1] + 1.2]
local = lof(line[:, None], 5)
assert local[-2] > 3 and local[-1] < 1.2 and np.all(local[:-2] < 1.5)
fifth = np.sort(np.abs(line[:, None] - line), axis=1)[:, 5]
assert fifth[-2] < fifth[20:40].min()  # by plain distance it is the nearer

# The card.
card = np.array([[10.0], [12.0], [14.0], [16.0], [24.0]])
assert np.allclose(lof(card, 2), [1, 1, 1, 1, 3])
