"""Poisoned digits: a trigger of two pixels, and who finds it."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.neighbors import NearestNeighbors


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


# --8<-- [start:show]
def trigger(A):
    A = A.copy()
    A[:, [7, 15]] = 1  # two pixels in the upper right corner
    return A


def strange(P, L, k=5):
    """Rows most of whose k nearest rows carry another label."""
    square = (P**2).sum(1)
    D = square[:, None] - 2 * P @ P.T + square
    np.fill_diagonal(D, np.inf)
    near = np.argsort(D, axis=1)[:, :k]
    return np.mean(L[near] != L[:, None], axis=1) > 0.5


rng = np.random.default_rng(0)
others = trigger(X_test[y_test != 0])
print("poison  clean accuracy  triggered -> 0  found  false alarms")
for n in (0, 12, 48, 144):
    source = rng.choice(np.flatnonzero(y != 0), n, replace=False)
    P = np.vstack([X, trigger(X[source])])
    L = np.append(y, np.zeros(n, dtype=int))
    net = train(P, L, 0)
    clean = accuracy(net, X_test, y_test)
    success = np.mean(predict(net, others) == 0)
    flag = strange(P, L)
    found = f"{flag[1200:].mean():.2f}" if n else "-"
    print(f"{n:6}  {clean:14.2f}  {success:14.2f}  {found:>5}", end="")
    print(f"  {flag[:1200].mean():12.2f}")
    # --8<-- [end:show]
    assert clean > 0.95 and flag[:1200].mean() < 0.05
    assert success < 0.02 if n == 0 else success > 0.7
    if n == 12:
        assert flag[1200:].mean() > 0.9
    if n == 144:
        assert flag[1200:].mean() < 0.6
# the same number of labels wrong at random does little
for n in (12, 48):
    L, i = y.copy(), rng.choice(1200, n, replace=False)
    L[i] = (L[i] + rng.integers(1, 10, n)) % 10
    assert accuracy(train(X, L, 0), X_test, y_test) > 0.93
# the neighbours as scikit-learn finds them
i = NearestNeighbors(n_neighbors=5).fit(P).kneighbors(return_distance=False)
L = np.append(y, np.zeros(144, dtype=int))
assert np.mean((np.mean(L[i] != L[:, None], axis=1) > 0.5) == flag) > 0.995
# a trigger on half of the zeros, rightly labelled, plants nothing here
Z = X.copy()
half = np.flatnonzero(y == 0)[::2]
Z[half] = trigger(Z[half])
assert np.mean(predict(train(Z, y, 0), others) == 0) < 0.1
