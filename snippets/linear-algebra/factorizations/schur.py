"""Block elimination leaves the Schur complement, a conditional covariance."""

import numpy as np

M = np.array([[4.0, 8.0, -4.0], [8.0, 17.0, -5.0], [-4.0, -5.0, 17.0]])
A, B, C, D = M[:1, :1], M[:1, 1:], M[1:, :1], M[1:, 1:]
G = np.linalg.solve(A.T, C.T).T  # C A^-1, without an inverse
S = D - G @ B
print("C A^-1 =", G.ravel().tolist())
print("S =", S.tolist())
det_A, det_S = np.linalg.det(A), np.linalg.det(S)
print(f"det A = {det_A:.4f}, det S = {det_S:.4f}, product {det_A * det_S:.4f}")

L = np.block([[np.eye(1), np.zeros((1, 2))], [G, np.eye(2)]])
U = np.block([[A, B], [np.zeros((2, 1)), S]])
assert np.allclose(L @ U, M)
assert np.isclose(det_A * det_S, np.linalg.det(M))
assert np.allclose(np.linalg.inv(M)[1:, 1:], np.linalg.inv(S))
L_chol = np.linalg.cholesky(M)
assert np.allclose(L_chol[1:, 1:] @ L_chol[1:, 1:].T, S)

rng = np.random.default_rng(0)  # Gaussian with covariance M
x = rng.normal(size=(200_000, 3)) @ L_chol.T
residual = x[:, 1:] - x[:, :1] @ G.T  # minus the conditional mean
print("residual covariance within 1% of S:", end=" ")
error = np.linalg.norm(np.cov(residual.T) - S) / np.linalg.norm(S)
print(error < 0.01)
