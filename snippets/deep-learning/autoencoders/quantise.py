"""Vector quantisation: nearest code, and gradients that step over it."""

import numpy as np


# --8<-- [start:show]
def quantise(Z, codes):
    """Z (n, d), codes (K, d): index (n,) and nearest codes (n, d)."""
    squared = np.sum(codes**2, axis=1) - 2 * Z @ codes.T  # less |z|^2
    index = squared.argmin(axis=1)  # ties: the first
    return index, codes[index]


def backward(Z, codes, index, upstream, beta=0.25):
    """Gradients at Z and codes for the mean loss over n examples."""
    off = 2 * (Z - codes[index]) / len(Z)
    d_codes = np.zeros_like(codes)
    np.add.at(d_codes, index, -off)  # codebook loss
    return upstream + beta * off, d_codes  # straight through, commitment


codes = np.array([[0.0, 0.0], [4.0, 0.0], [0.0, 3.0]])
Z = np.array([[1.0, 2.0], [3.0, 1.0], [0.0, 1.0]])
index, Q = quantise(Z, codes)
dZ, d_codes = backward(Z, codes, index, np.full((3, 2), 0.5))
print("index", index, " codes", Q.tolist())
print("at z", dZ.round(2).tolist())
print("at codes", d_codes.round(2).tolist())
p = np.bincount(index, minlength=3) / 3
p = p[p > 0]  # 0 log 0 = 0
print("perplexity", np.exp(-np.sum(p * np.log(p))).round(2))
# --8<-- [end:show]
# by hand: (1, 2) has its nearest code, of squared distances 5, 13 and 2
assert np.sum((Z[0] - codes) ** 2, axis=1).tolist() == [5, 13, 2]
pull = 2 / 3 * np.array([1, -1])
assert np.allclose(dZ[0], 0.5 + 0.25 * pull) and np.allclose(d_codes[2], -pull)
assert sorted(index) == [0, 1, 2] and np.isclose(np.exp(-p @ np.log(p)), 3)
rng = np.random.default_rng(0)
Z, codes = rng.normal(size=(20, 3)), rng.normal(size=(6, 3))
index, Q = quantise(Z, codes)
distance = np.linalg.norm(Z[:, None] - codes, axis=2)
assert index.tolist() == distance.argmin(axis=1).tolist()
assert np.array_equal(Q, codes[index])
up = rng.normal(size=Z.shape)
dZ, d_codes = backward(Z, codes, index, up, beta=0.4)
for j in range(6):
    mine = Z[index == j]
    expected = 2 * (len(mine) * codes[j] - mine.sum(axis=0)) / 20
    assert np.allclose(d_codes[j], expected)
assert np.allclose(dZ - up, 0.8 * (Z - Q) / 20)
# the card: codes (1, 0), (0, 2), (3, 3); z (1, 1), (2, 3), (2, 0)
codes = np.array([[1.0, 0.0], [0.0, 2.0], [3.0, 3.0]])
Z = np.array([[1.0, 1.0], [2.0, 3.0], [2.0, 0.0]])
index, Q = quantise(Z, codes)
assert index.tolist() == [0, 2, 0]
p = np.bincount(index, minlength=3) / 3
p = p[p > 0]
assert np.exp(-np.sum(p * np.log(p))).round(2) == 1.89
