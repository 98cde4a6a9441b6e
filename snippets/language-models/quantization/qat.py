"""Rounding a trained network against training through the rounding."""

import numpy as np
from sklearn.datasets import load_digits

digits = load_digits()
order = np.random.default_rng(0).permutation(len(digits.target))
X = (digits.data / 16)[order]
label = digits.target[order]
X_train, X_test, y_train, y_test = (
    X[:1200],
    X[1200:],
    label[:1200],
    label[1200:],
)


def softmax(Z):
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


# --8<-- [start:show]
def to_grid(W, top):
    s = np.abs(W).max(axis=0) / top  # top = 1: -s, 0 or s, a column each
    return s * np.round(W / s)


def gradients(V, W, X, y):
    """Of the mean cross-entropy, by V and W."""
    H = np.maximum(X @ V, 0)
    D = (softmax(H @ W) - np.eye(10)[y]) / len(X)
    return X.T @ (D @ W.T * (H > 0)), H.T @ D


def train(params, steps, rng, top=None):
    """Adam; with top, through the rounding: straight-through."""
    params = [p.copy() for p in params]
    m1, m2 = ([np.zeros_like(p) for p in params] for _ in range(2))
    for t in range(1, steps + 1):
        V, W = params if top is None else [to_grid(p, top) for p in params]
        pick = rng.integers(len(X_train), size=64)
        grads = gradients(V, W, X_train[pick], y_train[pick])
        for p, g, a, b in zip(params, grads, m1, m2, strict=True):
            a += 0.1 * (g - a)
            b += 0.01 * (g**2 - b)
            p -= 0.003 * a / (1 - 0.9**t) / (np.sqrt(b / (1 - 0.99**t)) + 1e-8)
    return params


# --8<-- [end:show]


def start(rng, hidden=32):
    shapes = ((64, hidden), (hidden, 10))
    return [rng.normal(size=s) * np.sqrt(2 / s[0]) for s in shapes]


def answers(params):
    return np.argmax(np.maximum(X_test @ params[0], 0) @ params[1], axis=1)


# --8<-- [start:run]
print("seed  float  3 values, rounded  3 values, trained")
kept = []
for seed in range(3):
    rng = np.random.default_rng(seed)
    net = train(start(rng), 400, rng)
    more, through = train(net, 400, rng), train(net, 400, rng, top=1)
    nets = more, [to_grid(p, 1) for p in more], [to_grid(p, 1) for p in through]
    kept.append([np.mean(answers(p) == y_test) for p in nets])
    print("{}     {:.2f}   {:.2f}               {:.2f}".format(seed, *kept[-1]))
# --8<-- [end:run]
for full, rounded, trained in kept:
    # Training through the rounding leaves less than two fifths of the loss.
    assert full > 0.95 and 0 < full - trained < 0.4 * (full - rounded)

# The gradient is that of the loss at the rounded weights, by differences.
rng = np.random.default_rng(3)
V, W = [to_grid(p, 1) for p in start(rng)]
Xb, T = X_train[:50], np.eye(10)[y_train[:50]]


def loss(V, W):
    P = softmax(np.maximum(Xb @ V, 0) @ W)
    return -np.mean(np.sum(T * np.log(P), axis=1))


both = gradients(V, W, Xb, y_train[:50])
for analytic, (i, j), which in ((both[0], (20, 3), 0), (both[1], (4, 7), 1)):
    up, down = [V.copy(), W.copy()], [V.copy(), W.copy()]
    up[which][i, j] += 1e-5
    down[which][i, j] -= 1e-5
    assert np.isclose((loss(*up) - loss(*down)) / 2e-5, analytic[i, j], 1e-3)
