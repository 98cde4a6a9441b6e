"""The SVD of a 2x2 matrix by hand, then by the library."""

import numpy as np

A = np.array([[3.0, 0.0], [4.0, 5.0]])

gram = A.T @ A  # [[25, 20], [20, 25]]
trace, det = np.trace(gram), np.linalg.det(gram)
root = np.sqrt(trace**2 - 4 * det)
sigma = np.sqrt([(trace + root) / 2, (trace - root) / 2])

V = np.array([[1.0, 1.0], [1.0, -1.0]]) / np.sqrt(2)  # eigenvectors of gram
U = A @ V / sigma  # u_i = A v_i / sigma_i, column by column

print("sigma^2 =", np.round(sigma**2, 6))
print("sigma   =", np.round(sigma, 4))
print("U =\n", np.round(U, 4))
print(
    "eigenvalues of A =", np.round(np.sort(np.linalg.eigvals(A).real)[::-1], 4)
)
for s, u, v in zip(sigma, U.T, V.T, strict=True):
    print("sigma u v^T =", np.round(s * np.outer(u, v), 4).tolist())

assert np.allclose(gram @ V, V * sigma**2)  # V holds eigenvectors of A^T A
assert np.allclose(U.T @ U, np.eye(2))  # orthonormal, without being forced
assert np.allclose(U @ np.diag(sigma) @ V.T, A)
assert np.allclose(np.linalg.svd(A, compute_uv=False), sigma)
assert np.allclose(U, np.array([[1, 3], [3, -1]]) / np.sqrt(10))
assert np.isclose(sigma.prod(), abs(np.linalg.det(A)))

wrong = U * [1, -1]  # also orthonormal eigenvectors of A A^T ...
assert np.allclose(A @ A.T @ wrong, wrong * sigma**2)
print("one u negated:", (np.round(wrong * sigma @ V.T, 4) + 0.0).tolist())
assert not np.allclose(wrong * sigma @ V.T, A)  # ... but not an SVD of A
