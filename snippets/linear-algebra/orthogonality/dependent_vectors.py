"""A dependent vector leaves a zero remainder: drop it, with a tolerance."""

import numpy as np


def orthonormal_basis(vectors, tol=1e-10):
    """Modified Gram-Schmidt; returns Q and the indices of the vectors kept."""
    Q, kept = [], []
    for k, a in enumerate(vectors):
        v = np.array(a, dtype=float)
        for q in Q:
            v -= q * np.sum(q * v)
        if np.sqrt(np.sum(v**2)) > tol * np.sqrt(np.sum(np.square(a))):
            Q.append(v / np.sqrt(np.sum(v**2)))
            kept.append(k)
    return np.array(Q).T, kept


a = [np.array(v) for v in ((1, 2, 3), (3, 1, 1), (4, 3, 4), (1, 0, 0))]
assert np.allclose(a[2], a[0] + a[1])  # the third is dependent
Q, kept = orthonormal_basis(a)
print("kept, tolerance 1e-10:", kept)
print("kept, no tolerance:   ", orthonormal_basis(a, tol=0.0)[1])
assert np.allclose(Q.T @ Q, np.eye(3))

bad, _ = orthonormal_basis(a[:3], tol=0.0)  # normalised rounding error
cosine = np.abs(bad.T @ bad - np.eye(3)).max()
print("largest cosine then above 0.1:", bool(cosine > 0.1))
assert cosine > 0.1
assert kept == [0, 1, 3]
assert np.linalg.matrix_rank(np.array(a).T, tol=1e-10) == len(kept)
print("zero vector:", orthonormal_basis([np.zeros(3), a[0]])[1])
