"""Cosine distance breaks the triangle inequality; the angle does not."""

from itertools import permutations, product

import numpy as np
from scipy.spatial.distance import cosine


# --8<-- [start:show]
def angle(x, y):  # in radians
    cos = x @ y / (np.linalg.norm(x) * np.linalg.norm(y))
    return np.arccos(np.clip(cos, -1, 1))  # rounding can pass 1


def chord(x, y):  # Euclidean distance after normalising
    return np.linalg.norm(x / np.linalg.norm(x) - y / np.linalg.norm(y))


a, b, c = np.array([1.0, 0.0]), np.array([1.0, 1.0]), np.array([0.0, 1.0])
for name, d in (("cosine", cosine), ("angle", angle), ("chord", chord)):
    print(f"{name:6} direct {d(a, c):.4f}", end="   ")
    print(f"by way of b {d(a, b) + d(b, c):.4f}")
# --8<-- [end:show]

assert cosine(a, c) > cosine(a, b) + cosine(b, c)
broken = 0
for x, y, z in np.random.default_rng(0).normal(size=(300, 3, 4)):
    assert angle(x, z) <= angle(x, y) + angle(y, z) + 1e-12
    assert chord(x, z) <= chord(x, y) + chord(y, z) + 1e-12
    assert np.isclose(chord(x, y) ** 2, 2 * cosine(x, y))
    broken += cosine(x, z) > cosine(x, y) + cosine(y, z)
assert 0 < broken < 300
for x in np.random.default_rng(1).normal(size=(200, 3)):
    assert angle(x, 7 * x) < 1e-5  # not NaN
    assert np.isclose(angle(x, -7 * x), np.pi)
assert cosine(a, 3 * a) < 1e-12  # zero, though a and 3a differ
assert np.isclose(cosine(a, -3 * a), 2)
u, v, w = (np.array([np.cos(t), np.sin(t)]) for t in np.radians([0, 30, 60]))
assert np.isclose(cosine(u, w), 0.5)  # the card: directions 0, 30, 60
assert round(2 * cosine(u, v), 3) == 0.268

sets = [{i for i in range(4) if mask >> i & 1} for mask in range(1, 16)]


def jaccard(A, B):
    return 1 - len(A & B) / len(A | B)


for A, B, C in product(sets, repeat=3):
    assert jaccard(A, C) <= jaccard(A, B) + jaccard(B, C) + 1e-12
for A, B in product(sets, repeat=2):  # MinHash, over all orders
    differ = [
        next(i for i in order if i in A) != next(i for i in order if i in B)
        for order in permutations(range(4))
    ]
    assert np.isclose(np.mean(differ), jaccard(A, B))
