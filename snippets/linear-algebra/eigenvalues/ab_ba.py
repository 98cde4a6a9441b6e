"""AB and BA share non-zero eigenvalues: solve the smaller problem."""

import numpy as np

A = np.array([[1.0, 2.0, 0.0], [0.0, 1.0, 1.0]])  # 2 x 3
B = np.array([[1.0, 0.0], [1.0, 1.0], [0.0, 2.0]])  # 3 x 2
print("p of AB", np.round(np.poly(A @ B), 6))
print("p of BA", np.round(np.poly(B @ A), 6) + 0.0)
assert np.allclose(np.poly(B @ A), np.append(np.poly(A @ B), 0.0), atol=1e-9)
lam, V = np.linalg.eig(A @ B)
assert np.allclose(B @ A @ (B @ V), (B @ V) * lam)  # v -> Bv

N, M = np.array([[0.0, 1.0], [0.0, 0.0]]), np.diag([1.0, 0.0])
print("ranks", np.linalg.matrix_rank(M @ N, tol=1e-9), end=" and ")
print(np.linalg.matrix_rank(N @ M, tol=1e-9), "for a zero eigenvalue")

rng = np.random.default_rng(0)
X = rng.normal(size=(2, 1000))  # few examples, many features
big, small = X.T @ X, X @ X.T
mu, U = np.linalg.eigh(small)
Z = X.T @ U / np.sqrt(mu)  # unit eigenvectors of the big matrix
assert np.allclose(X.T @ (X @ Z), Z * mu) and np.allclose(Z.T @ Z, np.eye(2))
assert np.isclose(np.trace(big), mu.sum())
assert np.allclose(np.linalg.eigvalsh(N + N.T), [-1, 1])
assert np.allclose(np.linalg.eigvalsh(N @ N.T), [0, 1])
