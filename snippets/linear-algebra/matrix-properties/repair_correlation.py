"""A correlation matrix put together by pairs, and two repairs."""

import numpy as np

# --8<-- [start:show]
C = np.array([[1.0, 0.9, 0.3], [0.9, 1.0, 0.8], [0.3, 0.8, 1.0]])
lam, Q = np.linalg.eigh(C)  # C = Q diag(lam) Q^T
print("eigenvalues", lam.round(3))

shrunk = 0.9 * C + 0.1 * np.eye(3)
raised = Q @ np.diag(np.maximum(lam, 1e-3)) @ Q.T
scale = np.sqrt(np.diag(raised))
clipped = raised / np.outer(scale, scale)  # ones on the diagonal again
for name, M in {"shrunk": shrunk, "clipped": clipped}.items():
    low = np.linalg.eigvalsh(M)[0]
    print(f"{name:8} smallest eigenvalue {low:.3f}", end="  ")
    print("correlations", M[np.triu_indices(3, 1)].round(2))
# --8<-- [end:show]

assert np.isclose(low, np.linalg.eigvals(clipped).min())
assert np.allclose(Q @ np.diag(lam) @ Q.T, C)
assert np.isclose(np.linalg.det(C), 1 + 0.432 - 0.81 - 0.64 - 0.09)
assert np.allclose(np.linalg.eigvalsh(raised), [1e-3, *lam[1:]])
assert np.linalg.norm(clipped - C) < np.linalg.norm(shrunk - C)
w = Q[:, 0]  # a combination of negative "variance"
assert np.isclose(w @ C @ w, lam[0]) and lam[0] < 0
for M in (shrunk, clipped):
    assert np.allclose(np.diag(M), 1) and np.allclose(M, M.T)
    assert np.linalg.eigvalsh(M)[0] > 0
assert np.allclose(np.linalg.eigvalsh(shrunk), 0.9 * lam + 0.1)
threshold = -lam[0] / (1 - lam[0])  # the least shrinkage that helps
for t, sign in ((threshold - 1e-3, -1), (threshold + 1e-3, 1)):
    low = np.linalg.eigvalsh((1 - t) * C + t * np.eye(3))[0]
    assert np.sign(low) == sign
assert 0.061 < threshold < 0.0615
at_zero = Q @ np.diag(np.maximum(lam, 0)) @ Q.T  # nearest semidefinite
rng = np.random.default_rng(0)
for _ in range(500):
    G = rng.normal(size=(3, 3)) * rng.uniform(0, 1)
    rivals = [G.T @ G, at_zero + 0.1 * G.T @ G]
    for M in rivals:
        assert np.linalg.norm(C - at_zero) <= np.linalg.norm(C - M)
least = 0.9 * 0.8 - np.sqrt((1 - 0.9**2) * (1 - 0.8**2))  # for C[0, 2]
for extra, sign in ((-1e-3, -1), (1e-3, 1)):
    M = C.copy()
    M[0, 2] = M[2, 0] = least + extra
    assert np.sign(np.linalg.eigvalsh(M)[0]) == sign
assert 0.458 < least < 0.459
X = rng.normal(size=(4, 6))  # fewer examples than features
S = np.cov(X, rowvar=False)
assert np.linalg.matrix_rank(S, rtol=1e-10) == 3
assert np.linalg.eigvalsh(S)[0] > -1e-12
assert np.isclose(np.linalg.eigvalsh(S + 0.5 * np.eye(6))[0], 0.5)
w = rng.normal(size=6)
assert np.isclose(w @ S @ w, np.var(X @ w, ddof=1))
A, B = X @ X.T, np.diag([1.0, 2, 0, 3]) + 1  # the entrywise product
assert np.linalg.eigvalsh(A * B)[0] > 0
