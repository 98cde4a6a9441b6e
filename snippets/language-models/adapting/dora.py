"""DoRA: the length of each row apart from its direction."""

import numpy as np


# --8<-- [start:show]
def dora(W, A, B, s, m):
    """Rows of W + s B A (d_out, d_in), none 0, given the lengths m."""
    V = W + s * B @ A
    return V * (m / np.linalg.norm(V, axis=1))[:, None]


W = np.array([[3.0, 4.0], [0.0, 2.0]])
m = np.linalg.norm(W, axis=1)  # the start: 5 and 2
A, B = np.array([[1.0, 4.0]]), np.array([[2.0], [0.0]])
print("LoRA     ", (W + B @ A)[0])
print("DoRA     ", dora(W, A, B, 1, m)[0].round(2))
print("m_1 = 6.5", dora(W, A, B, 1, np.array([6.5, 2.0]))[0])
# --8<-- [end:show]

assert np.allclose(dora(W, A, B, 1, m)[0], 5 * np.array([5, 12]) / 13)
rng = np.random.default_rng(0)
W, A, B = (rng.normal(size=z) for z in ((6, 9), (2, 9), (6, 2)))
m = np.linalg.norm(W, axis=1)
assert np.allclose(dora(W, A, 0 * B, 0.5, m), W)  # the start is unchanged
new = rng.uniform(1, 2, size=6)
out = dora(W, A, B, 0.5, new)
assert np.allclose(np.linalg.norm(out, axis=1), new)
assert np.allclose(out, dora(W, A, 0.5 * B, 1, new))
# directions are LoRA's; the whole change is not bound by the rank
assert np.allclose(out / new[:, None], dora(W, A, B, 0.5, np.ones(6)))
assert np.linalg.matrix_rank(0.5 * B @ A) == 2
assert np.linalg.matrix_rank(out - W) == 6
assert np.linalg.matrix_rank(dora(W, A, 0 * B, 0.5, new) - W) == 6
# a change along the row itself does nothing: the length is m's alone
along = np.outer(np.ones(6), W[0])
assert np.allclose(dora(W, W[:1], np.eye(6)[:, :1], 0.7, m), W)
assert not np.allclose(W + 0.7 * np.eye(6)[:, :1] @ along[:1], W)
# lengths without a matrix of W's size beyond W: the squares expand
direct = ((W + 0.5 * B @ A) ** 2).sum(axis=1)
cross = (B * (W @ A.T)).sum(axis=1)
square = ((B @ (A @ A.T)) * B).sum(axis=1)
assert np.allclose((W**2).sum(axis=1) + 2 * 0.5 * cross + 0.25 * square, direct)
# rank 16 on a square matrix of width 4,096: 3 % more numbers than LoRA
assert 16 * (4_096 + 4_096) == 131_072
assert round(100 * 4_096 / 131_072) == 3
# PiSSA: both factors from the largest singular values, the rest frozen
U, t, Vt = np.linalg.svd(W, full_matrices=False)
B0, A0 = U[:, :2] * np.sqrt(t[:2]), np.sqrt(t[:2])[:, None] * Vt[:2]
rest = W - B0 @ A0
assert np.allclose(np.linalg.svd(rest, compute_uv=False)[:4], t[2:])
G = rng.normal(size=(6, 9))  # a gradient at W
assert np.abs(G @ A0.T).min() > 0 and np.abs(B0.T @ G).min() > 0
