"""Randomised SVD from scratch, against the exact one."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.utils.extmath import randomized_svd as library


# --8<-- [start:show]
def randomized_svd(A, k, p, q, rng):
    """U (m, k), s (k,), Vt (k, n) of A (m, n); p oversampling, q powers."""
    Y = A @ rng.normal(size=(A.shape[1], k + p))  # sample the column space
    for _ in range(q):
        Y = A.T @ np.linalg.qr(Y)[0]
        Y = A @ np.linalg.qr(Y)[0]
    Q, _ = np.linalg.qr(Y)
    small_U, s, Vt = np.linalg.svd(Q.T @ A, full_matrices=False)
    return (Q @ small_U)[:, :k], s[:k], Vt[:k]


X = load_digits().data
X = X - X.mean(axis=0)
k = 10
exact = np.linalg.svd(X, compute_uv=False)
best = np.sqrt(np.sum(exact[k:] ** 2))  # Eckart-Young
for q in (0, 1, 2):
    U, s, Vt = randomized_svd(X, k, 10, q, np.random.default_rng(0))
    error = np.linalg.norm(X - U * s @ Vt)
    print(f"q={q}  error / best error {error / best:.4f}")
# --8<-- [end:show]

assert np.allclose(X.mean(axis=0), 0) and best <= error < 1.02 * best
assert np.allclose(U.T @ U, np.eye(k)) and np.allclose(Vt @ Vt.T, np.eye(k))
theirs = library(X, k, n_oversamples=10, n_iter=2, random_state=0)[1]
assert np.allclose(theirs, s, rtol=1e-2)
for seed in range(5):  # one power iteration helps, whatever the draw
    errors = []
    for q in (0, 1, 2):
        U, s, Vt = randomized_svd(X, k, 10, q, np.random.default_rng(seed))
        errors.append(np.linalg.norm(X - U * s @ Vt))
        assert np.all(s <= exact[:k] + 1e-9)  # Q Q^T X cannot stretch more
    assert best <= errors[2] < errors[1] < errors[0]
    assert errors[1] < 1.02 * best
low = np.outer(np.arange(1.0, 9), np.arange(2.0, 8))  # exact on low rank
U, s, Vt = randomized_svd(low, 1, 1, 0, np.random.default_rng(0))
assert np.allclose(U * s @ Vt, low)
# The card: ten million rows, a hundred thousand columns, k + p = 60.
assert 8 * 10**7 * 10**5 == 8 * 10**12  # bytes: 8 TB
assert int(4.8 * 10**9) == 8 * 10**7 * 60  # bytes: 4.8 GB
mean, z = low.mean(axis=0), np.arange(6.0)
assert np.allclose((low - mean) @ z, low @ z - mean @ z)
w = np.arange(8.0)
assert np.allclose((low - mean).T @ w, low.T @ w - mean * w.sum())
