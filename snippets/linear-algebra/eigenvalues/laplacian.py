"""The zero eigenvalues of a graph Laplacian count the components."""

import numpy as np
from scipy.sparse.csgraph import connected_components


# --8<-- [start:show]
def laplacian(W):
    return np.diag(W.sum(axis=1)) - W


W = np.zeros((7, 7))  # a triangle, a path of three nodes, a node alone
for i, j in [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5)]:
    W[i, j] = W[j, i] = 1
print("eigenvalues", np.round(np.linalg.eigvalsh(laplacian(W)), 6) + 0.0)

W[2, 3] = W[3, 2] = 0.01  # a weak bridge between triangle and path
lam, Q = np.linalg.eigh(laplacian(W[:6, :6]))  # without the node alone
print(f"with a weak bridge: second eigenvalue {lam[1]:.4f}")
print("its eigenvector", np.round(Q[:, 1] * np.sign(Q[0, 1]), 2))
# --8<-- [end:show]

assert 0.9 * 0.04 / 6 < lam[1] <= 0.04 / 6  # the quotient of +-1
whole = [0, 0, 0, 1, 3, 3, 3]  # triangle 0, 3, 3; path 0, 1, 3; node 0
W[2, 3] = W[3, 2] = 0
assert np.allclose(np.linalg.eigvalsh(laplacian(W)), whole)
side = Q[:, 1] > 0
assert len(set(side[:3])) == len(set(side[3:])) == 1 and side[0] != side[3]
rng = np.random.default_rng(0)
for p in (0.05, 0.15, 0.3):
    W = np.triu(rng.uniform(1, 2, (12, 12)) * (rng.random((12, 12)) < p), 1)
    W = W + W.T
    L, x = laplacian(W), rng.normal(size=12)
    energy = sum(
        W[i, j] * (x[i] - x[j]) ** 2 for i in range(12) for j in range(i)
    )
    assert np.isclose(x @ L @ x, energy)
    count, label = connected_components(W)
    assert np.sum(np.linalg.eigvalsh(L) < 1e-9) == count
    assert np.allclose(L @ (label[:, None] == np.arange(count)), 0)
