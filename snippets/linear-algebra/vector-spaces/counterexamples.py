"""Small matrices against large claims."""

import numpy as np


def rank(*vectors):
    return int(np.linalg.matrix_rank(np.stack(vectors), rtol=1e-10))


u, v, w = np.array([1.0, 0]), np.array([2.0, 0]), np.array([0.0, 1])
print("dependent, yet w is outside span(u, v):", rank(u, v), rank(u, v, w))

a, b, c = np.array([1.0, 0]), np.array([0.0, 1]), np.array([1.0, 1])
print("pairs", rank(a, b), rank(a, c), rank(b, c), " all three", rank(a, b, c))

N = np.array([[0.0, 1], [0, 0]])
e1 = np.array([1.0, 0])
print("N e2 =", N[:, 1], " N e1 =", N @ e1)  # ker N = im N
assert not (N @ N).any()

A = np.array([[1.0, 2, 0, 1], [2, 4, 1, 1], [3, 6, 1, 2]])
thin = np.linalg.svd(A, full_matrices=False)[2]
full = np.linalg.svd(A)[2]
left = [len(Vt) - rank(*A) for Vt in (thin, full)]
print("null-space vectors in thin, full SVD:", *left)
assert np.allclose(A @ full[2:].T, 0)
