"""Rank in floating point is a decision about a tolerance."""

import numpy as np

A = np.array([[1.0, 2, 0, 1], [2, 4, 1, 1], [3, 6, 1, 2]])  # rank 2
rng = np.random.default_rng(0)
noisy = A + 1e-6 * rng.normal(size=A.shape)
default = np.linalg.matrix_rank(noisy)
told = np.linalg.matrix_rank(noisy, rtol=1e-4)
print("noisy copy: rank", default, "by default,", told, "with rtol=1e-4")

B = np.array([[1.0, 0.3], [1.0, 0.1 + 0.2]])  # rank 1 on paper
left_over = B[1, 1] - B[1, 0] * B[0, 1]
print(f"elimination leaves a pivot of {left_over:.1e}")
assert left_over != 0
print("rank by SVD with tolerance:", np.linalg.matrix_rank(B, rtol=1e-10))

n = 30  # all pivots 1, determinant 1: safely invertible?
T = np.eye(n) - np.triu(np.ones((n, n)), k=1)
s = np.linalg.svd(T, compute_uv=False)
print(f"all pivots 1, smallest singular value {s[-1]:.1e}")
x = 2.0 ** -np.arange(n)  # a direction that T almost kills
x[-1] *= 2
print(f"a direction shrunk to {np.linalg.norm(T @ x) / np.linalg.norm(x):.1e}")
assert np.array_equal(np.diag(T), np.ones(n))
assert s[-1] <= np.linalg.norm(T @ x) / np.linalg.norm(x)
