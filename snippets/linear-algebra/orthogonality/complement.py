"""A vector splits into its part in a subspace and one orthogonal to it."""

import numpy as np
from scipy.linalg import null_space

# --8<-- [start:show]
A = np.array([[1.0, 2.0, 1.0], [2.0, 4.0, 2.0]])  # rows span a line
x = np.array([3.0, 1.0, 1.0])

N = null_space(A, rcond=1e-12)  # orthonormal basis of the plane A z = 0
t = N @ (N.T @ x)
s = x - t
print("dimensions:", A.shape[1] - N.shape[1], "+", N.shape[1])
print("s", np.round(s, 6), " t", np.round(t, 6) + 0.0)
for name, v in (("x", x), ("s", s), ("t", t)):
    print(f"A {name} =", np.round(A @ v, 6) + 0.0)
# --8<-- [end:show]

row = A[0]
assert np.allclose(s, row * (row @ x) / (row @ row))
assert np.allclose(s, [1, 2, 1]) and np.allclose(t, [2, -1, 0])
assert np.allclose(A @ t, 0) and np.isclose(s @ t, 0)
assert np.allclose(A @ s, A @ x) and not np.allclose(A @ x, 0)
assert N.shape == (3, 2) and np.linalg.matrix_rank(A, tol=1e-12) == 1
again = null_space(N.T, rcond=1e-12)  # complement of the complement
assert np.allclose(again @ again.T, np.outer(row, row) / (row @ row))

B = np.array([[1.0, 1, 0, 0], [0, 1, 1, 0]])  # the card
N, y = null_space(B, rcond=1e-12), np.array([4.0, 1, 3, 5])
assert N.shape[1] == 2
assert np.allclose(B @ [1, -1, 1, 0], 0) and np.allclose(B @ [0, 0, 0, 1], 0)
assert np.allclose(N @ (N.T @ y), [2, -2, 2, 5])
assert np.allclose(B.T @ [2, 1], [2, 3, 1, 0])
