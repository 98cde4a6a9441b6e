"""One round of messages on four nodes, and what renumbering does to it."""

import numpy as np


# --8<-- [start:show]
def message_passing(A, H):
    """A (n, n) of zeros and ones, no node isolated; H (n, d)."""
    mean = A @ H / A.sum(axis=1, keepdims=True)
    return np.maximum(2 * H - mean, 0)


A = np.array([[0, 1, 1, 0], [1, 0, 1, 0], [1, 1, 0, 1], [0, 0, 1, 0]])
H = np.array([[1.0], [5.0], [3.0], [6.0]])
out = message_passing(A, H)
print("nodes 1 to 4:   ", out.ravel())

order = np.array([2, 0, 3, 1])  # the new first node is the old third
P = np.eye(4, dtype=int)[order]
renumbered = message_passing(P @ A @ P.T, P @ H)
print("renumbered:     ", renumbered.ravel())
print("same, reordered:", np.allclose(renumbered, P @ out))
print("sums:           ", out.sum(), renumbered.sum())

w = np.arange(16)  # a dense layer reads the adjacency as 16 features
print("dense layer:    ", w @ A.ravel(), w @ (P @ A @ P.T).ravel())
# --8<-- [end:show]
assert np.allclose(renumbered, P @ out) and not np.allclose(renumbered, out)
assert np.isclose(out.sum(), renumbered.sum())
assert np.allclose(out.ravel(), [0, 8, 2, 9])
assert w @ A.ravel() != w @ (P @ A @ P.T).ravel()
assert (A == A.T).all()
# On a generic graph, against loops.
rng = np.random.default_rng(0)
B = np.triu(rng.random((9, 9)) < 0.5, 1).astype(int)
B += B.T
assert B.sum(axis=1).min() > 0
X = rng.normal(size=(9, 3))
loops = [
    2 * X[i] - np.mean([X[j] for j in range(9) if B[i, j]], axis=0)
    for i in range(9)
]
assert np.allclose(message_passing(B, X), np.maximum(loops, 0))
