"""The SVD of a 2x2 matrix by hand, and the slip that loses a sign."""

import numpy as np

# --8<-- [start:show]
A = np.array([[3.0, 0.0], [4.0, 5.0]])
lam, V = np.linalg.eigh(A.T @ A)  # A^T A = [[25, 20], [20, 25]]
lam, V = lam[::-1], V[:, ::-1]  # eigh sorts upwards, the SVD downwards
sigma = np.sqrt(lam)
U = A @ V / sigma  # u_i = A v_i / sigma_i, column by column

print("sigma^2", np.round(lam, 4), " sigma", np.round(sigma, 4))
print("U^T U = I:      ", np.allclose(U.T @ U, np.eye(2)))
print("U Sigma V^T = A:", np.allclose(U * sigma @ V.T, A))

W = U * [1, -1]  # also orthonormal eigenvectors of A A^T ...
print("eigenvectors of A A^T:", np.allclose(A @ A.T @ W, W * lam))
print("W Sigma V^T = A:", np.allclose(W * sigma @ V.T, A))
# --8<-- [end:show]

U_lib, s_lib, Vt_lib = np.linalg.svd(A)
assert np.allclose(s_lib, sigma)
assert np.allclose(U_lib * s_lib @ Vt_lib, U * sigma @ V.T)
assert np.allclose(np.abs(V.T @ [1, 1]), [np.sqrt(2), 0])
assert np.allclose(np.abs(U * np.sqrt(10)), [[1, 3], [3, 1]])
assert np.isclose(sigma[0], 3 * np.sqrt(5))
assert np.isclose(np.prod(sigma), np.linalg.det(A))
assert np.allclose(np.sort(np.linalg.eigvals(A).real), [3, 5])
assert not np.allclose(W * sigma @ V.T, A)
assert np.allclose(
    sigma[0] * np.outer(U[:, 0], V[:, 0]), [[1.5] * 2, [4.5] * 2]
)

# The card: rows (2, 2) and (-1, 1).
B = np.array([[2.0, 2.0], [-1.0, 1.0]])
left = np.array([[1.0, 0.0], [0.0, -1.0]])
right = np.array([[1.0, 1.0], [1.0, -1.0]]) / np.sqrt(2)
values = np.array([2 * np.sqrt(2), np.sqrt(2)])
assert np.allclose(left * values @ right.T, B)
assert np.allclose(B @ right, left * values)
assert np.isclose(np.sum(B**2), np.sum(values**2))
C = np.array([[1.0, 2.0], [2.0, 4.0]])  # its follow-up, of rank one
s, c = np.linalg.svd(C, compute_uv=False), np.array([1, 2]) / np.sqrt(5)
assert np.allclose(s, [5, 0]) and np.allclose(5 * np.outer(c, c), C)
