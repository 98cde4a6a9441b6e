"""One-sided inverses, a nilpotent inverse series, projections and traces."""

import numpy as np

A = np.array([[1, 0, 0], [0, 1, 0]])
B = A.T
print("A B = I:", np.array_equal(A @ B, np.eye(2)), end="   ")
print("B A = I:", np.array_equal(B @ A, np.eye(3)))

N = np.array([[0, 1, 2], [0, 0, 3], [0, 0, 0]])
series = np.eye(3) + N + N @ N  # N^3 = 0 stops it
print("(I - N)^-1 =", series.astype(int).tolist())
assert not (N @ N @ N).any() and (N @ N).any()
assert np.array_equal((np.eye(3) - N) @ series, np.eye(3))
assert np.allclose(np.linalg.inv(np.eye(3) - N), series)

u, w = np.array([1.0, 0.0]), np.array([1.0, 1.0])
P = np.outer(u, w) / (w @ u)  # onto u, along the complement of w
print("P =", P.astype(int).tolist(), " trace", int(np.trace(P)), end="  ")
print("rank", np.linalg.matrix_rank(P, rtol=1e-10), end="  ")
print(f"spectral norm {np.linalg.norm(P, 2):.4f}")
assert np.array_equal(P @ P, P) and not np.array_equal(P, P.T)
assert np.isclose(np.linalg.norm(P, 2), np.sqrt(2))
