"""Mahalanobis distance is Euclidean distance after whitening."""

import numpy as np
from scipy.linalg import solve_triangular
from scipy.spatial.distance import mahalanobis
from scipy.stats import chi2


# --8<-- [start:show]
def distance(x, mean, C):
    """Mahalanobis distance of x (d,) from the mean, covariance C (d, d)."""
    L = np.linalg.cholesky(C)
    return np.linalg.norm(solve_triangular(L, x - mean, lower=True))


C = np.array([[5.0, 4.0], [4.0, 5.0]])
for x in ([3.0, 3.0], [3.0, -3.0]):
    d = distance(np.array(x), np.zeros(2), C)
    print(f"{x}: Euclidean {np.linalg.norm(x):.4f}, Mahalanobis {d:.4f}")
    # --8<-- [end:show]
    # C has eigenvalue 9 along (1, 1) and 1 along (1, -1).
    assert np.isclose(d**2, 18 / (9 if x == [3.0, 3.0] else 1))

rng = np.random.default_rng(0)
for _ in range(10):
    B = rng.normal(size=(3, 3))
    S, (x, m) = B @ B.T, rng.normal(size=(2, 3))
    d = distance(x, m, S)
    assert np.isclose(d, mahalanobis(x, m, np.linalg.inv(S)))
    A = rng.normal(size=(3, 3))  # new units and mixing
    assert np.isclose(d, distance(A @ x, A @ m, A @ S @ A.T))
X = rng.normal(size=(4000, 2)) @ np.linalg.cholesky(C).T
d2 = np.array([distance(x, np.zeros(2), C) ** 2 for x in X])
assert abs(np.mean(d2 < chi2(2).ppf(0.95)) - 0.95) < 4 * np.sqrt(0.0475 / 4000)
D = np.array([[2.0, 1.0], [1.0, 2.0]])  # the card
for x, wanted in (([1.0, 1.0], 2 / 3), ([1.0, -1.0], 2.0)):
    assert np.isclose(distance(np.array(x), np.zeros(2), D) ** 2, wanted)
