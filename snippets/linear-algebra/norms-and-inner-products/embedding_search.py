"""Dot product, cosine and distance: three items, three winners."""

import numpy as np
from scipy.spatial.distance import cosine
from sklearn.neighbors import NearestNeighbors

# --8<-- [start:show]
q = np.array([2.0, 1.0])
items = {"A": [6.0, 0.0], "B": [0.8, 0.4], "C": [2.0, 2.0]}
print("item   dot  cosine  distance")
for name, x in items.items():
    cos = q @ x / (np.linalg.norm(q) * np.linalg.norm(x))
    print(f"{name} {q @ x:8.1f} {cos:7.3f} {np.linalg.norm(q - x):9.3f}")
# --8<-- [end:show]

assert np.isclose(cos, 1 - cosine(q, x))


def winners(q, X):
    length = np.linalg.norm(X, axis=1)
    distance = np.linalg.norm(X - q, axis=1)
    return (X @ q).argmax(), (X @ q / length).argmax(), distance.argmin()


three = np.array(list(items.values()))
assert winners(q, three) == (0, 1, 2)
assert np.allclose(three @ q, [12, 2, 6])  # by hand
rng = np.random.default_rng(0)
X = rng.normal(size=(500, 8)) * rng.uniform(0.5, 3, size=(500, 1))
unit = X / np.linalg.norm(X, axis=1, keepdims=True)
R = np.linalg.norm(X, axis=1).max()  # dot product by distance
extra = np.sqrt(np.clip(R**2 - np.sum(X**2, axis=1), 0, None))
index = NearestNeighbors(algorithm="ball_tree")
index.fit(np.column_stack([X, extra]))
different = 0
for q in rng.normal(size=(20, 8)):
    different += len(set(winners(q, X))) > 1
    assert len(set(winners(q / np.linalg.norm(q), unit))) == 1
    assert winners(q, X)[1] == winners(q, unit)[0]
    assert len(set(winners(q, unit))) == 1  # the query's length is no matter
    found = index.kneighbors([[*q, 0]], 10, return_distance=False)[0]
    assert np.array_equal(found, np.argsort(-X @ q)[:10])
assert different > 0
