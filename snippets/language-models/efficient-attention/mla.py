"""Multi-head latent attention: expanded and absorbed are the same."""

import numpy as np


def softmax(s):
    e = np.exp(s - s.max())
    return e / e.sum()


# --8<-- [start:show]
rng = np.random.default_rng(0)
T, d, d_k, d_v, d_c = 8, 12, 5, 4, 3
X, q = rng.normal(size=(T, d)), rng.normal(size=d_k)  # one head, one query
W_D = rng.normal(size=(d, d_c))  # down, shared by all heads
W_UK, W_UV = rng.normal(size=(d_c, d_k)), rng.normal(size=(d_c, d_v))  # up

C = X @ W_D  # (T, d_c): all that is cached
K, V = C @ W_UK, C @ W_UV
expanded = softmax(K @ q / np.sqrt(d_k)) @ V
absorbed = softmax(C @ (W_UK @ q) / np.sqrt(d_k)) @ C @ W_UV
print("expanded and absorbed equal:", np.allclose(expanded, absorbed))


def turn(m):  # a rotation of the first two entries by the position m
    R = np.eye(d_k)
    R[:2, :2] = [[np.cos(m), -np.sin(m)], [np.sin(m), np.cos(m)]]
    return R


G = [W_UK @ turn(T - 1 - m) @ q for m in range(T)]  # one for each distance
rotated = [(turn(m) @ K[m]) @ (turn(T - 1) @ q) for m in range(T)]
print("with rotation equal:", np.allclose(rotated, np.sum(C * G, axis=1)))
print(f"but {len(np.unique(np.round(G, 9), axis=0))} absorbed queries needed")
# --8<-- [end:show]
assert np.allclose(expanded, absorbed, rtol=1e-12)
assert np.allclose(rotated, [C[m] @ G[m] for m in range(T)])
assert np.linalg.matrix_rank(K) == d_c < d_k
# distances decide, not positions: the same query serves a later text
later = [(turn(m + 5) @ K[m]) @ (turn(T + 4) @ q) for m in range(T)]
assert np.allclose(later, rotated)
# FLOPs a cached token and head: plain, absorbed, keys and values rebuilt
plain, absorbed = 2 * (128 + 128), 2 * (512 + 64) + 2 * 512
rebuilt = 2 * 512 * (128 + 128) + 2 * (128 + 64) + 2 * 128
assert absorbed / plain == 4.25 and 120 < rebuilt / absorbed < 121
# the decoupled key: content score plus rotated score
r = rng.normal(size=(T, 2))
q_r = rng.normal(size=2)
both = np.hstack([K, r]) @ np.concatenate([q, q_r])
assert np.allclose(both, C @ (W_UK @ q) + r @ q_r)
