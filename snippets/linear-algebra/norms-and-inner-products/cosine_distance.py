"""Cosine distance breaks the triangle inequality; the angle does not."""

import numpy as np
from scipy.spatial.distance import cosine

degrees = np.array([0.0, 45.0, 90.0])
a, b, c = np.stack([np.cos(np.radians(degrees)), np.sin(np.radians(degrees))],
                   axis=1)  # fmt: skip


def angle(x, y):
    cos = x @ y / (np.linalg.norm(x) * np.linalg.norm(y))
    return np.arccos(np.clip(cos, -1, 1))  # rounding can pass 1


def chord(x, y):  # Euclidean distance after normalising
    return np.linalg.norm(x / np.linalg.norm(x) - y / np.linalg.norm(y))


for name, d in (("cosine", cosine), ("angle", angle), ("chord", chord)):
    print(f"{name:7} a to c {d(a, c):.4f}   via b {d(a, b) + d(b, c):.4f}")
assert cosine(a, c) > cosine(a, b) + cosine(b, c)

X = np.random.default_rng(0).normal(size=(300, 3, 4))
broken = 0
for x, y, z in X:
    assert angle(x, z) <= angle(x, y) + angle(y, z) + 1e-12
    assert chord(x, z) <= chord(x, y) + chord(y, z) + 1e-12
    assert np.isclose(chord(x, y) ** 2, 2 * cosine(x, y))
    broken += cosine(x, z) > cosine(x, y) + cosine(y, z)
print(f"random triples that break it: {broken} of 300")
assert cosine(a, 3 * a) < 1e-12  # zero, though a and 3a differ
