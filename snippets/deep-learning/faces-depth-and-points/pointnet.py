"""A maximum over points, and a network on the list of points."""

import numpy as np
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def point_features(X, W1, W2):
    """X (n, 3): the same two layers for each point, (n, k)."""
    one = np.ones((len(X), 1))
    H = np.maximum(np.c_[X, one] @ W1, 0)
    return np.maximum(np.c_[H, one] @ W2, 0)


def pointnet(X, W1, W2):
    return point_features(X, W1, W2).max(axis=0)


def critical(X, W1, W2):
    """Indices of the points that hold a positive maximum."""
    F = point_features(X, W1, W2)
    return np.unique(F.argmax(axis=0)[F.max(axis=0) > 0])


# --8<-- [end:show]
# --8<-- [start:run]
def cloud(kind, rng, n=64):  # points on a sphere or on a cube
    X = rng.normal(size=(n, 3))
    norm = np.linalg.norm if kind == 0 else lambda X, **k: abs(X).max(**k)
    return X / norm(X, axis=1, keepdims=True) * (1.24 if kind == 0 else 1)


rng = np.random.default_rng(0)
W1, W2 = rng.normal(size=(4, 64)), rng.normal(size=(65, 64)) / 8
y = np.arange(400) % 2
clouds = np.array([cloud(k, rng) for k in y])
R = rng.normal(size=(3 * 64, 128)) / 14
inputs = {"list": np.maximum(clouds.reshape(400, -1) @ R, 0),
          "max": np.array([pointnet(X, W1, W2) for X in clouds])}  # fmt: skip
for name, F in inputs.items():
    F = (F - F[:200].mean(0)) / (F[:200].std(0) + 1e-9)
    model = LogisticRegression(C=0.1, max_iter=2000).fit(F[:200], y[:200])
    print(f"{name:4} accuracy {model.score(F[200:], y[200:]):.2f}")
X = clouds[0]
keep = critical(X, W1, W2)
same = np.allclose(pointnet(X[keep], W1, W2), pointnet(X, W1, W2))
print(f"{len(keep)} of {len(X)} points give the same vector: {same}")
# --8<-- [end:run]
# Any order, any repeats: the same vector. Generic points.
G = rng.normal(size=(50, 3)) - [0.3, -0.2, 0.1]
v = pointnet(G, W1, W2)
assert np.allclose(pointnet(G[rng.permutation(50)], W1, W2), v)
assert np.allclose(pointnet(np.r_[G, G[:30]], W1, W2), v)
# By a loop over points.
loop = [np.maximum(np.append(np.maximum(np.append(x, 1) @ W1, 0), 1) @ W2, 0)
        for x in G]  # fmt: skip
assert np.allclose(np.max(loop, axis=0), v)
# A point fewer from the critical set changes the vector.
c = critical(G, W1, W2)
for drop in c:
    assert not np.allclose(pointnet(np.delete(G, drop, 0), W1, W2), v)
others = np.setdiff1d(np.arange(50), c)
assert np.allclose(pointnet(np.delete(G, others, 0), W1, W2), v)
assert len(c) <= 64
for X in clouds[:40]:
    assert len(critical(X, W1, W2)) < len(X)
# One stray point far away can take over much of the vector.
stray = pointnet(np.r_[G, [[9.0, -9, 9]]], W1, W2)
assert (stray > v + 1e-9).mean() > 0.3
# Repeats do not count, yet more points reach further maxima: 64 from 256.
F = np.array(
    [pointnet(cloud(0, rng, 64 * (1 + 3 * k)), W1, W2) for k in y[:200]]
)
model = LogisticRegression(C=0.1, max_iter=2000)
assert model.fit(F[:100], y[:100]).score(F[100:], y[100:200]) > 0.9
# The card: features of three points by hand.
F = np.array([[1, 5, 0], [4, 2, 3], [2, 5, 1], [0, 1, 2]])
assert F.max(axis=0).tolist() == [4, 5, 3]
