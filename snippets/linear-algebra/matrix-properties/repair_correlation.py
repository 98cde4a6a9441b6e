"""A correlation matrix put together by pairs, and two repairs."""

import numpy as np

R = np.array([[1.0, 0.9, 0.3], [0.9, 1.0, 0.8], [0.3, 0.8, 1.0]])
lam, Q = np.linalg.eigh(R)
w = Q[:, 0]
print("eigenvalues", lam.round(3), f" 'variance' along w: {w @ R @ w:.3f}")
assert w @ R @ w < 0 and np.isclose(w @ w, 1)
try:
    np.linalg.cholesky(R)
except np.linalg.LinAlgError:
    print("Cholesky: not positive definite")

floor = 1e-3
clipped = Q * np.maximum(lam, floor) @ Q.T
scale = 1 / np.sqrt(np.diag(clipped))
clipped = scale[:, None] * clipped * scale  # a congruence: stays definite
t = 0.1
assert 0.061 < -lam[0] / (1 - lam[0]) < 0.0612 < t  # the least that helps
shrunk = (1 - t) * R + t * np.eye(3)  # ridge, rescaled to unit diagonal
for name, M in {"clipped": clipped, "shrunk": shrunk}.items():
    np.linalg.cholesky(M)
    assert np.allclose(np.diag(M), 1)
    print(f"{name:8} r12, r13, r23 = {M[np.triu_indices(3, 1)].round(3)}")

x = np.array([[1.0, 2.0, 2.0], [0.0, 1.0, 1.0], [3.0, 1.0, 1.0]])
G = x.T @ x  # twin columns: singular, yet any ridge makes it definite
assert np.linalg.matrix_rank(G, rtol=1e-10) == 2
assert np.isclose(np.linalg.eigvalsh(G + 0.5 * np.eye(3))[0], 0.5)
least = 0.9 * 0.8 - np.sqrt((1 - 0.9**2) * (1 - 0.8**2))  # bound on r13
R[0, 2] = R[2, 0] = least
assert 0.458 < least < 0.459 and np.isclose(np.linalg.eigvalsh(R)[0], 0)
