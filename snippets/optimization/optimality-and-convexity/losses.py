"""Convex in what? The same loss in the output and in the weights."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X, y = rng.normal(size=(40, 3)), rng.integers(2, size=40)


def convex_on_segments(f, dimension, tries=2000):
    """No midpoint above its chord, among random segments?"""
    pairs = 3 * rng.normal(size=(tries, 2, dimension))
    chords = ((f(p) + f(q)) / 2 - f((p + q) / 2) for p, q in pairs)
    return min(chords) >= -1e-9


def logistic(w):
    z = X @ w
    return np.sum(np.logaddexp(0, z) - y * z)


def hinge(w):
    return np.sum(np.maximum(0, 1 - (2 * y - 1) * (X @ w)))


def squared_sigmoid(w):
    return np.sum((1 / (1 + np.exp(-(X @ w))) - y) ** 2)


def two_layers(w):  # a linear network with one hidden unit
    return np.sum((w[3] * (X @ w[:3]) - y) ** 2)


for f, d in ((logistic, 3), (hinge, 3), (squared_sigmoid, 3), (two_layers, 4)):
    print(f"{f.__name__:16} convex in the weights: {convex_on_segments(f, d)}")
# --8<-- [end:show]

rng = np.random.default_rng(1)
assert convex_on_segments(logistic, 3) and convex_on_segments(hinge, 3)
assert not convex_on_segments(squared_sigmoid, 3)
assert not convex_on_segments(two_layers, 4)
# The symmetry that makes networks non-convex: w and -w give the same loss,
# and their midpoint is the zero network.
w = np.array([0.1, 0.3, -0.2, 1.0])
assert np.isclose(two_layers(w), two_layers(-w))
fitted = np.append(np.linalg.lstsq(X, y)[0], 1.0)
assert two_layers(0 * fitted) > two_layers(fitted) + 0.1
assert np.isclose(two_layers(fitted), two_layers(-fitted))
p = 1 / (1 + np.exp(-(X @ w[:3])))
H = X.T @ (p * (1 - p) * X.T).T
assert np.linalg.eigvalsh(H).min() >= 0
