"""Dot product, cosine and distance rank alike only for equal lengths."""

import numpy as np
from sklearn.neighbors import NearestNeighbors

rng = np.random.default_rng(0)
q = rng.normal(size=8)
X = rng.normal(size=(500, 8)) * rng.uniform(0.5, 3, size=(500, 1))


def top(scores):
    return np.argsort(-scores)[:10]


def rankings(q, X):
    length = np.linalg.norm(X, axis=1)
    distance = np.linalg.norm(X - q, axis=1)
    return top(X @ q), top(X @ q / length), top(-distance)


dot, cos, near = (set(r) for r in rankings(q, X))
print(f"shared top 10: dot, cosine {len(dot & cos)}", end="; ")
print(f"cosine, distance {len(cos & near)}", end="; ")
print(f"dot, distance {len(dot & near)}")

unit = X / np.linalg.norm(X, axis=1, keepdims=True)
dot, cos, near = rankings(q / np.linalg.norm(q), unit)
assert np.array_equal(dot, cos) and np.array_equal(dot, near)

R = np.linalg.norm(X, axis=1).max()  # dot product by distance
extra = np.sqrt(np.clip(R**2 - np.sum(X**2, axis=1), 0, None))
index = NearestNeighbors(algorithm="ball_tree")
index.fit(np.column_stack([X, extra]))
found = index.kneighbors([[*q, 0]], 10, return_distance=False)[0]
assert np.array_equal(found, top(X @ q))
print("a ball tree on the lengthened items finds the dot-product top 10")
