"""Gram matrices are positive semidefinite; kernels are Gram matrices."""

import numpy as np
from sklearn.metrics.pairwise import polynomial_kernel, rbf_kernel

X = np.array([[1.0, 0.0], [1.0, 1.0], [0.0, 2.0], [2.0, 1.0]])


def phi(x):  # three features whose dot product is (x.z)^2
    return np.array([x[0] ** 2, np.sqrt(2) * x[0] * x[1], x[1] ** 2])


F = np.array([phi(x) for x in X])
square = polynomial_kernel(X, degree=2, gamma=1, coef0=0)
assert np.allclose(F @ F.T, square)
rbf = rbf_kernel(X, gamma=0.5)
sigmoid = np.tanh(X @ X.T - 2)  # symmetric, but not a kernel

for name, K in (("linear", X @ X.T), ("square", square), ("rbf", rbf)):
    eig, rank = np.linalg.eigvalsh(K), np.linalg.matrix_rank(K, tol=1e-9)
    print(f"{name:8} rank {rank}  smallest eigenvalue {abs(eig[0]):.3f}")
    assert eig[0] > -1e-12
print(f"sigmoid  smallest eigenvalue {np.linalg.eigvalsh(sigmoid)[0]:.3f}")

L = np.linalg.cholesky(rbf)  # features for these four points
assert np.allclose(L @ L.T, rbf)
gap = rbf[0, 0] + rbf[1, 1] - 2 * rbf[0, 1]  # distance by the kernel alone
assert np.isclose(gap, np.sum((L[0] - L[1]) ** 2))
c = np.array([1.0, -2.0, 3.0, 1.0])
assert np.isclose(c @ (X @ X.T) @ c, np.sum((X.T @ c) ** 2))
