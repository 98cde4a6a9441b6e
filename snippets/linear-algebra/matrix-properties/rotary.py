"""Rotary position embeddings: scores depend on the offset only."""

import numpy as np


# --8<-- [start:show]
def rope(X, positions, base):
    """Turn each pair of coordinates of the rows of X (T, d), d even.

    Row t turns by its position: pair i by positions[t] * base**(-2 i / d).
    """
    d = X.shape[1]
    angles = np.outer(positions, base ** (-np.arange(0, d, 2) / d))
    cos, sin = np.cos(angles), np.sin(angles)  # both (T, d/2)
    first, second = X[:, 0::2], X[:, 1::2]
    Y = np.empty(X.shape)
    Y[:, 0::2] = cos * first - sin * second
    Y[:, 1::2] = sin * first + cos * second
    return Y


rng = np.random.default_rng(0)
q, k = rng.normal(size=(2, 1, 8))
pairs = [(1, 3), (10, 12), (1000, 1002), (2, 3)]
for s, t in pairs:
    score = rope(q, [s], 10_000.0) @ rope(k, [t], 10_000.0).T
    print(f"query at {s:4}, key at {t:4}: score {score.item():.4f}")
# --8<-- [end:show]


def rotation(m, d, base):  # the block-diagonal matrix that is never formed
    M = np.zeros((d, d))
    for i in range(d // 2):
        a = m * base ** (-2 * i / d)
        block = [[np.cos(a), -np.sin(a)], [np.sin(a), np.cos(a)]]
        M[2 * i : 2 * i + 2, 2 * i : 2 * i + 2] = block
    return M


assert np.isclose(score, q @ rotation(t - s, 8, 10_000.0) @ k.T).all()
offsets = [t - s for s, t in pairs]  # three equal, and another
assert offsets[0] == offsets[1] == offsets[2] != offsets[3] > 0
X, positions = rng.normal(size=(5, 6)), np.array([0, 3, 1, 40, 7])
Y = rope(X, positions, 500.0)
for t, m in enumerate(positions):
    assert np.allclose(Y[t], rotation(m, 6, 500.0) @ X[t])
assert np.allclose(Y[0], X[0])  # position 0 turns nothing
assert np.allclose(np.linalg.norm(Y, axis=1), np.linalg.norm(X, axis=1))
for m, n in [(7, 3), (3, 7), (20, 20)]:
    R_m, R_n = rotation(m, 6, 500.0), rotation(n, 6, 500.0)
    assert np.allclose(R_m.T @ R_n, rotation(n - m, 6, 500.0))
shifted = rope(X, positions + 100, 500.0)  # scores of all pairs at once
assert np.allclose(shifted @ shifted.T, Y @ Y.T)
assert not np.allclose(rope(X, 2 * positions, 500.0) @ Y.T, Y @ Y.T)
# Pairing coordinate i with i + d/2 is the same up to a fixed reordering.
order = np.array([0, 2, 4, 1, 3, 5])
a = np.outer(positions, 500.0 ** (-np.arange(3) / 3))
left, right = X[:, order][:, :3], X[:, order][:, 3:]
halves = np.hstack(
    [np.cos(a) * left - np.sin(a) * right, np.sin(a) * left + np.cos(a) * right]
)
assert np.allclose(halves, Y[:, order])
assert not np.allclose(Y, halves)
