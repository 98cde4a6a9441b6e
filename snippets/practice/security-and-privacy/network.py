"""A network of one hidden layer for digits, and its gradient in the input."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split


# --8<-- [start:show]
def forward(net, X):
    h = np.maximum(X @ net[0] + net[1], 0)
    return h, h @ net[2] + net[3]


def error(net, X, y):
    h, z = forward(net, X)
    e = np.exp(z - z.max(1, keepdims=True))
    e /= e.sum(1, keepdims=True)
    e[np.arange(len(y)), y] -= 1
    return h, e


def gradient(net, X, y):
    """Of each example's cross-entropy, in the input."""
    h, e = error(net, X, y)
    return ((e @ net[2].T) * (h > 0)) @ net[0].T


# --8<-- [end:show]
# --8<-- [start:pgd]
def pgd(net, X, y, eps, steps, rate, sign=1):
    """Climb the loss of y (sign 1), or descend it (-1: targeted)."""
    A = X.copy()
    for _ in range(steps):
        A = A + sign * rate * np.sign(gradient(net, A, y))
        A = np.clip(A, X - eps, X + eps)  # back into the box
        A = np.clip(A, 0, 1)  # still an image
    return A


# --8<-- [end:pgd]
def train(X, y, seed, epochs=20, attack=None, width=64):
    rng = np.random.default_rng(seed)
    net = [
        rng.normal(size=(64, width)) * np.sqrt(2 / 64),
        np.zeros(width),
        rng.normal(size=(width, 10)) * np.sqrt(1 / width),
        np.zeros(10),
    ]
    speed = [np.zeros_like(p) for p in net]
    for _ in range(epochs):
        order = rng.permutation(len(y))
        for i in np.split(order, np.arange(50, len(y), 50)):
            A = X[i] if attack is None else attack(net, X[i], y[i])
            h, e = error(net, A, y[i])
            e /= len(i)
            back = (e @ net[2].T) * (h > 0)
            step = [A.T @ back, back.sum(0), h.T @ e, e.sum(0)]
            for p, v, g in zip(net, speed, step, strict=True):
                v *= 0.9
                v -= 0.1 * g
                p += v
    return net


def predict(net, X):
    return forward(net, X)[1].argmax(1)


def accuracy(net, X, y):
    return np.mean(predict(net, X) == y)


digits = load_digits()
X, X_test, y, y_test = train_test_split(
    digits.data / 16,
    digits.target,
    test_size=597,
    random_state=0,
    stratify=digits.target,
)

net = train(X[:600], y[:600], 0)
assert accuracy(net, X_test, y_test) > 0.94
# the gradient, by differences
e, G = 1e-6, gradient(net, X_test[:5], y_test[:5])


def loss(A, y):
    z = forward(net, A)[1]
    return np.log(np.exp(z).sum(1)) - z[np.arange(len(y)), y]


for j in (10, 20, 36):
    step = e * np.eye(64)[j]
    up, down = X_test[:5] + step, X_test[:5] - step
    slope = (loss(up, y_test[:5]) - loss(down, y_test[:5])) / (2 * e)
    assert np.allclose(slope, G[:, j], atol=1e-6)
