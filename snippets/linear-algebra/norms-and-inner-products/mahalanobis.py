"""Mahalanobis distance is Euclidean distance after whitening."""

import numpy as np
from scipy.spatial.distance import mahalanobis

S = np.array([[5.0, 4.0], [4.0, 5.0]])  # covariance, inverse known by hand
precision = np.array([[5.0, -4.0], [-4.0, 5.0]]) / 9
assert np.allclose(S @ precision, np.eye(2))
L = np.linalg.cholesky(S)
centre = np.zeros(2)

for x in np.array([[3.0, 3.0], [3.0, -3.0]]):
    d = np.sqrt(x @ precision @ x)
    print(f"({x[0]:.0f}, {x[1]:2.0f}): Euclidean", end=" ")
    print(f"{np.linalg.norm(x):.4f}, Mahalanobis {d:.4f}")
    assert np.isclose(d, mahalanobis(x, centre, precision))
    assert np.isclose(d, np.linalg.norm(np.linalg.solve(L, x)))
    A = np.array([[2.0, 1.0], [0.0, 100.0]])  # new units and mixing
    moved = np.linalg.inv(A @ S @ A.T)
    assert np.isclose(d, mahalanobis(A @ x, centre, moved))

X = np.random.default_rng(0).normal(size=(20000, 2)) @ L.T
d2 = np.einsum("ni,ij,nj->n", X, precision, X)
print(f"mean of the squared distance {d2.mean():.2f} for d = 2")
print(f"share within 5.991: {np.mean(d2 < 5.991):.3f}")  # chi-squared 95%
