"""A stationary distribution and PageRank as left eigenvectors."""

import numpy as np

P = np.array([[0.9, 0.1], [0.5, 0.5]])  # rows sum to 1
lam, W = np.linalg.eig(P.T)  # left eigenvectors of P
top = np.argmax(lam.real)
pi = W[:, top].real / W[:, top].real.sum()
print("eigenvalues", np.round(np.sort(lam.real)[::-1], 6), end="  ")
print("pi", np.round(pi, 4))
assert np.allclose(pi @ P, pi) and np.allclose(P @ [1, 1], [1, 1])

links = {0: [1, 2], 1: [2], 2: [0], 3: [0, 2]}
n, alpha = 4, 0.85
H = np.zeros((n, n))
for page, targets in links.items():
    H[page, targets] = 1 / len(targets)
G = alpha * H + (1 - alpha) / n

rank = np.full(n, 1 / n)
for _ in range(60):
    rank = rank @ G  # power iteration on G^T; the sum stays 1
print("PageRank", np.round(rank, 4))
assert np.allclose(rank @ G, rank) and np.isclose(rank.sum(), 1)

of_G = np.sort(np.abs(np.linalg.eigvals(G)))[::-1]
of_H = np.sort(np.abs(np.linalg.eigvals(H)))[::-1]
print(f"second modulus: H {of_H[1]:.4f}, G {of_G[1]:.4f}")
assert np.isclose(of_G[1], alpha * of_H[1]) and np.isclose(of_G[0], 1)
assert 8e-8 < alpha**100 < 9e-8
swap = np.array([[0.0, 1.0], [1.0, 0.0]])  # periodic: eigenvalues 1 and -1
assert np.allclose(np.linalg.eigvalsh(swap), [-1, 1])
