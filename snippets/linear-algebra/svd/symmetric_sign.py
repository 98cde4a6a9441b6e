"""A symmetric matrix: singular values are |eigenvalues|, the sign sits in U."""

import numpy as np

S = np.array([[1.0, 2.0], [2.0, -2.0]])
lam, Q = np.linalg.eigh(S)
order = np.argsort(-np.abs(lam))
lam, Q = lam[order], Q[:, order]

U, sigma, V = Q * np.where(lam < 0, -1, 1), np.abs(lam), Q
print("eigenvalues    ", np.round(lam, 4))
print("singular values", np.round(sigma, 4))
print("u_i . v_i      ", np.round(np.sum(U * V, axis=0), 4))

assert np.allclose(U * sigma @ V.T, S)
assert np.allclose(U.T @ U, np.eye(2))
assert np.allclose(np.linalg.svd(S, compute_uv=False), sigma)

N = np.array([[0.0, 1.0], [0.0, 0.0]])  # not normal: no relation to rely on
print("nilpotent: eigenvalues", np.abs(np.linalg.eigvals(N)), end="  ")
print("singular values", np.round(np.linalg.svd(N, compute_uv=False), 4))

A = np.array([[3.0, 0.0], [4.0, 5.0]])  # singular values without squaring
big = np.block([[np.zeros((2, 2)), A], [A.T, np.zeros((2, 2))]])
s = np.linalg.svd(A, compute_uv=False)
assert np.allclose(np.linalg.eigvalsh(big), [-s[0], -s[1], s[1], s[0]])
