"""Orthonormal bases of the four subspaces from one SVD."""

import numpy as np
from scipy.linalg import null_space, orth

# --8<-- [start:show]
A = np.array([[1.0, 2, 0, 1], [2, 4, 1, 1], [3, 6, 1, 2]])
U, s, Vt = np.linalg.svd(A)  # if m < n, the thin Vt lacks kernel vectors
r = int(np.sum(s > 1e-10 * s[0]))  # the tolerance is a decision
spaces = {
    "row space": Vt[:r].T,
    "kernel": Vt[r:].T,
    "image": U[:, :r],
    "left kernel": U[:, r:],
}
for name, Q in spaces.items():
    print(f"{name:11}  in R^{len(Q)}  dimension {Q.shape[1]}")
L = spaces["left kernel"]
print("left kernel:", np.round(L[:, 0] / L[0, 0], 6))
reachable = {b: np.allclose(L.T @ b, 0) for b in ((1, 1, 2), (1, 1, 1))}
print("reachable:", reachable)
# --8<-- [end:show]


def projector(B):  # equal spans have equal orthogonal projectors
    return B @ np.linalg.pinv(B)


by_hand = {
    "row space": [[1.0, 2, 0, 1], [0, 0, 1, -1]],
    "kernel": [[-2.0, 1, 0, 0], [-1, 0, 1, 1]],
    "image": [[1.0, 2, 3], [0, 1, 1]],
    "left kernel": [[1.0, 1, -1]],
}
for name, Q in spaces.items():
    assert np.allclose(projector(Q), projector(np.array(by_hand[name]).T))
assert reachable == {(1, 1, 2): 1 + 1 == 2, (1, 1, 1): 1 + 1 == 1}
thin = np.linalg.svd(A, full_matrices=False)[2]
# the thin one lacks a kernel vector
assert len(thin) - r == 1 and len(Vt) - r == 2
N = np.array([[0.0, 1], [0, 0]])  # the pitfall: image and kernel agree
assert np.allclose(projector(orth(N)), projector(null_space(N)))

rng = np.random.default_rng(0)
for m, n, r in ((6, 9, 4), (5, 3, 2)):  # the first is the card's
    M = rng.normal(size=(m, r)) @ rng.normal(size=(r, n))
    K, L = null_space(M, rcond=1e-8), null_space(M.T, rcond=1e-8)
    row, image = orth(M.T, rcond=1e-8), orth(M, rcond=1e-8)
    assert K.shape[1] == n - r and L.shape[1] == m - r
    assert np.allclose(K.T @ row, 0) and np.allclose(L.T @ image, 0)
    assert np.allclose(K @ K.T + row @ row.T, np.eye(n))  # they fill R^n
    assert np.linalg.matrix_rank(M @ row, rtol=1e-8) == r  # one-to-one
