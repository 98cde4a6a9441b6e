"""AB and BA share their non-zero eigenvalues: solve the smaller problem."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X = rng.normal(size=(3, 1000))  # 3 examples, 1000 features
X = X - X.mean(axis=0)  # centred: the rows sum to zero
lam, U = np.linalg.eigh(X @ X.T)  # 3 x 3 instead of 1000 x 1000
print("eigenvalues of X X^T:", np.round(lam, 1) + 0.0)
keep = lam > 1e-9 * lam.max()
lam, U = lam[keep], U[:, keep]
V = X.T @ U  # the eigenvectors, carried over ...
V = V / np.linalg.norm(V, axis=0)  # ... and made unit vectors

error = np.abs(X.T @ (X @ V) - V * lam).max()
print("V, eigenvectors of X^T X:", V.shape, error < 1e-9)
print("and there are no others except for zero:", end=" ")
print(np.isclose(np.sum(X * X), lam.sum()))  # the trace of X^T X
# --8<-- [end:show]

assert error < 1e-9 and np.isclose(np.sum(X * X), lam.sum())
assert np.allclose(X.sum(axis=0), 0) and V.shape == (1000, 2)
assert np.allclose(V.T @ V, np.eye(2))
_, _, Vt = np.linalg.svd(X, full_matrices=False)  # the axes of PCA
assert np.allclose(np.abs(Vt[1::-1] @ V), np.eye(2))
assert np.allclose(np.linalg.norm(X.T @ U, axis=0), np.sqrt(lam))
A, B = rng.normal(size=(2, 5)), rng.normal(size=(5, 2))
padded = np.append(np.poly(A @ B), np.zeros(3))
assert np.allclose(np.poly(B @ A), padded, atol=1e-9)
mu, W = np.linalg.eig(A @ B)
assert np.allclose(B @ A @ (B @ W), (B @ W) * mu)
N, M = np.array([[0.0, 1.0], [0.0, 0.0]]), np.diag([1.0, 0.0])
assert np.linalg.matrix_rank(M @ N) == 1  # zero may behave otherwise
assert np.linalg.matrix_rank(N @ M) == 0
u, w = rng.normal(size=4), rng.normal(size=4)
outer = np.linalg.eigvals(np.outer(u, w))
assert np.isclose(outer[np.argmax(np.abs(outer))], w @ u)
assert np.isclose(np.linalg.det(np.eye(4) + np.outer(u, w)), 1 + w @ u)
for c in (0.3, -0.2):  # the card: one correlation between all
    equal = np.linalg.eigvalsh((1 - c) * np.eye(5) + c)
    assert np.allclose(equal, sorted([1 + 4 * c] + 4 * [1 - c]))
