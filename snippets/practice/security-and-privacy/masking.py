"""A defence that only hides the gradient, and how it shows."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split


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


def pgd(net, X, y, eps, steps, rate, sign=1):
    """Climb the loss of y (sign 1), or descend it (-1: targeted)."""
    A = X.copy()
    for _ in range(steps):
        A = A + sign * rate * np.sign(gradient(net, A, y))
        A = np.clip(A, X - eps, X + eps)  # back into the box
        A = np.clip(A, 0, 1)  # still an image
    return A


net = train(X[:600], y[:600], 0)
other = train(X[600:], y[600:], 1)


# --8<-- [start:show]
def margin_gradient(net, A, y):
    """Of the best wrong logit minus the right one: never saturates."""
    h, z = forward(net, A)
    rows = np.arange(len(y))
    z = z.copy()
    z[rows, y] = -np.inf
    e = np.zeros_like(z)
    e[rows, z.argmax(1)], e[rows, y] = 1, -1
    return ((e @ net[2].T) * (h > 0)) @ net[0].T


masked = [net[0], net[1], 1e4 * net[2], 1e4 * net[3]]  # same decisions
zero = np.mean(np.all(gradient(masked, X_test, y_test) == 0, axis=1))
print(f"share of gradients that are exactly 0: {zero:.2f}")
print("eps   PGD, own gradient  PGD of another network  PGD on margins")
for eps in (0.1, 0.2, 0.5):
    own = pgd(masked, X_test, y_test, eps, 20, eps / 5)
    foreign = pgd(other, X_test, y_test, eps, 20, eps / 5)
    adaptive = X_test
    for _ in range(20):
        step = np.sign(margin_gradient(masked, adaptive, y_test))
        box = np.clip(adaptive + eps / 5 * step, X_test - eps, X_test + eps)
        adaptive = np.clip(box, 0, 1)
    a = [accuracy(masked, A, y_test) for A in (own, foreign, adaptive)]
    print(f"{eps:3}  {a[0]:18.2f}  {a[1]:22.2f}  {a[2]:14.2f}")
    # --8<-- [end:show]
    assert a[0] > 0.94 > a[1] > a[2] or (eps == 0.5 and a[2] == a[1] == 0)
assert np.array_equal(predict(masked, X_test), predict(net, X_test))
assert zero > 0.9
# margins: checked by differences
e, G = 1e-6, margin_gradient(net, X_test[:5], y_test[:5])


def margin(A, y):
    z = forward(net, A)[1]
    right = z[np.arange(len(y)), y]
    return np.where(np.arange(10) == y[:, None], -np.inf, z).max(1) - right


for j in (10, 20, 36):
    step = e * np.eye(64)[j]
    up, down = (
        margin(X_test[:5] + step, y_test[:5]),
        margin(X_test[:5] - step, y_test[:5]),
    )
    assert np.allclose((up - down) / (2 * e), G[:, j], atol=1e-5)
