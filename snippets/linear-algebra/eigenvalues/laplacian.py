"""The zero eigenvalues of a graph Laplacian count the components."""

import numpy as np
from scipy.sparse.csgraph import connected_components

edges = [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5)]  # node 6 is alone
W = np.zeros((7, 7))
for i, j in edges:
    W[i, j] = W[j, i] = 1
L = np.diag(W.sum(axis=1)) - W

lam = np.linalg.eigvalsh(L)
print("eigenvalues", np.round(lam, 6) + 0.0)
zeros = int(np.sum(lam < 1e-9))
count, label = connected_components(W)
print("zeros", zeros, " components", count)
assert zeros == count

x = np.random.default_rng(0).normal(size=7)
energy = sum((x[i] - x[j]) ** 2 for i, j in edges)
assert np.isclose(x @ L @ x, energy)
indicator = (label[:, None] == np.arange(count)).astype(float)
assert np.allclose(L @ indicator, 0)

W[2, 3] = W[3, 2] = 0.01  # a weak bridge: cut where the sign changes
L = np.diag(W.sum(axis=1)) - W
lam, Q = np.linalg.eigh(L[:6, :6])
side = Q[:, 1] > 0
print(f"weak bridge: lambda_2 = {lam[1]:.4f}", end="  ")
print("halves", [int(s == side[0]) for s in side])
