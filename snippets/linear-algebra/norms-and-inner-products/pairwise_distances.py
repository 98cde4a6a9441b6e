"""All distances between two sets of points, without a loop."""

import warnings

import numpy as np
from scipy.spatial.distance import cdist


# --8<-- [start:show]
def pairwise_distances(X, Z):
    """Euclidean distances (n, m) between the rows of X (n, d), Z (m, d)."""
    if len(X) == 0 or len(Z) == 0:
        return np.zeros((len(X), len(Z)))
    centre = Z.mean(axis=0)  # a shift changes no distance
    X, Z = X - centre, Z - centre
    squares = (X**2).sum(axis=1)[:, None] + (Z**2).sum(axis=1)
    return np.sqrt(np.maximum(squares - 2 * X @ Z.T, 0))


X = np.array([[10000.0, 0.0], [10000.5, 0.0]], dtype=np.float32)
naive = (X**2).sum(axis=1)[:, None] + (X**2).sum(axis=1) - 2 * X @ X.T
print("uncentred:", np.sqrt(np.maximum(naive, 0))[0, 1])
print("centred:  ", pairwise_distances(X, X)[0, 1])
# --8<-- [end:show]

rounding = 8 * np.finfo(np.float32).eps * X[0, 0] ** 2  # about 95
assert abs(naive[0, 1] - 0.25) < rounding
assert naive[0, 1] != 0.25 and pairwise_distances(X, X)[0, 1] == 0.5
rng = np.random.default_rng(0)
X, Z = rng.normal(size=(5, 3)), rng.normal(size=(4, 3)) + 2
assert np.allclose(pairwise_distances(X, Z), cdist(X, Z))
far = pairwise_distances(X + 1e6, Z + 1e6)
assert np.allclose(far, cdist(X, Z), atol=1e-7)
many = rng.normal(size=(300, 3))
D = pairwise_distances(many, many)
assert np.all(np.isfinite(D))  # no root of -1e-16
assert D.diagonal().max() < 1e-6  # rounding, but the root enlarges it
with warnings.catch_warnings():  # no mean of nothing
    warnings.simplefilter("error")
    assert pairwise_distances(X[:0], Z).shape == (0, 4)
    assert pairwise_distances(X, Z[:0]).shape == (5, 0)
