"""Randomised SVD from scratch, against the exact one."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.utils.extmath import randomized_svd as library


def randomized_svd(A, k, p, q, rng):
    """Rank-k SVD: k + p random probes, q power iterations."""
    Y = A @ rng.normal(size=(A.shape[1], k + p))  # sample the column space
    for _ in range(q):
        Y = A.T @ np.linalg.qr(Y)[0]
        Y = A @ np.linalg.qr(Y)[0]
    Q, _ = np.linalg.qr(Y)
    small_U, s, Vt = np.linalg.svd(Q.T @ A, full_matrices=False)
    return (Q @ small_U)[:, :k], s[:k], Vt[:k]


X = load_digits().data
X = X - X.mean(axis=0)
k, p = 10, 10
exact = np.linalg.svd(X, compute_uv=False)
best = np.sqrt(np.sum(exact[k:] ** 2))

for q in (0, 1, 2):
    U, s, Vt = randomized_svd(X, k, p, q, np.random.default_rng(0))
    error = np.linalg.norm(X - U * s @ Vt) / best
    print(f"q={q}  worst singular value off by ", end="")
    print(f"{np.max(1 - s / exact[:k]):.2%}  error / best error {error:.4f}")
    assert np.allclose(U.T @ U, np.eye(k)) and error >= 1
    assert np.all(s <= exact[:k] + 1e-9)  # Q Q^T A cannot stretch more

theirs = library(X, k, n_oversamples=p, n_iter=2, random_state=0)[1]
assert np.allclose(theirs, s, rtol=1e-2)

gaps, rng = [], np.random.default_rng(0)
for _ in range(20):  # Halko, Martinsson and Tropp, theorem 10.5
    Q, _ = np.linalg.qr(X @ rng.normal(size=(X.shape[1], k + p)))
    gaps.append(np.linalg.norm(X - Q @ (Q.T @ X)))
assert np.mean(gaps) <= np.sqrt(1 + k / (p - 1)) * best
