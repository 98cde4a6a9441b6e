"""Outlier columns of the activations, and remedies."""

import numpy as np
from scipy.linalg import hadamard


# --8<-- [start:show]
def to_int8(A, axis=None):
    """A rounded to the int8 grid; one scale, or one along an axis."""
    s = np.abs(A).max(axis=axis, keepdims=True) / 127
    s += s == 0  # only zeros: divide by 1
    return s * np.round(A / s)


def split(X, W, threshold=6.0):
    """Columns large in X itself stay in floating point (LLM.int8)."""
    big = np.abs(X).max(axis=0) > threshold
    low = to_int8(X[:, ~big], axis=1) @ to_int8(W[~big], axis=0)
    return low + X[:, big] @ W[big]


def smooth(X, W, X_cal, alpha=0.5):
    """The same product with part of the scale moved into W."""
    x, w = np.abs(X_cal).max(axis=0), np.abs(W).max(axis=1)
    x, w = x + (x == 0), w + (w == 0)  # unused: any factor will do
    f = x**alpha / w ** (1 - alpha)
    return X / f, f[:, None] * W


# --8<-- [end:show]


def layer(seed, n=256, d=128, m=64):
    rng = np.random.default_rng(seed)
    size = np.ones(d)
    size[[5, 77]] = 60
    return size * rng.normal(size=(n, d)), rng.normal(size=(d, m))


# --8<-- [start:run]
def errors(X, W):
    Y = X @ W
    Xs, Ws = smooth(X[128:], W, X[:128])
    Q = hadamard(128) / np.sqrt(128)  # orthogonal, entries of one size
    results = {
        "weights only": X @ to_int8(W, axis=0),
        "one scale for X": to_int8(X) @ to_int8(W, axis=0),
        "a scale a token": to_int8(X, axis=1) @ to_int8(W, axis=0),
        "outlier columns apart": split(X, W),
        "smoothed": to_int8(Xs, axis=1) @ to_int8(Ws, axis=0),
        "rotated": to_int8(X @ Q, axis=1) @ to_int8(Q.T @ W, axis=0),
    }
    return {
        k: np.linalg.norm(V[-128:] - Y[128:]) / np.linalg.norm(quiet)
        for k, V in results.items()
    }


X, W = layer(0)  # columns 5 and 77 of X are 60 times the others
ordinary = np.setdiff1d(np.arange(128), [5, 77])
quiet = X[128:, ordinary] @ W[ordinary]  # what the others contribute
print("error, against the output of the ordinary columns")
for name, error in errors(X, W).items():
    print(f"{name:22s} {error:.3f}")
# --8<-- [end:run]

for seed in range(3):
    X, W = layer(seed)
    quiet = X[128:, ordinary] @ W[ordinary]
    e = list(errors(X, W).values())
    Xs, Ws = smooth(X, W, X[:128])
    assert np.allclose(Xs @ Ws, X @ W)  # exact before rounding
    assert e[1] > 3 * e[3] and e[2] > 3 * e[3] and e[4] < 0.7 * e[2]
    assert e[2] < e[1] and e[4] < e[0] and e[5] < 0.5 * e[2]
    # Rounding weights alone is better too, once they are smoothed.
    halves = np.linalg.norm(Xs @ to_int8(Ws, axis=0) - X @ W)
    assert halves < np.linalg.norm(X @ to_int8(W, axis=0) - X @ W)
    XI = np.round(X / np.abs(X).max(axis=1, keepdims=True) * 127)
    assert np.mean(np.abs(XI[:, ordinary]) <= 3) > 0.75
# Half a step at most; columns above 6 are exact; each token has its scale.
rng = np.random.default_rng(0)
X, W = rng.uniform(-1, 1, size=(20, 4)), rng.normal(size=(4, 3))
W[rng.integers(4)] += 3
for axis in (None, 0, 1):
    s = np.abs(X).max(axis=axis, keepdims=True) / 127
    assert np.all(np.abs(X - to_int8(X, axis)) <= s / 2 * (1 + 1e-9))
sizes = np.where(np.arange(20) < 10, 1, 0.01)[:, None]
assert np.allclose(split(sizes * X, W), sizes * split(X, W))
alone = W * [[0], [0], [1], [0]]
for size, exact in ((5, False), (8, True)):
    B = X * [1, 1, size, 1] / np.abs(X).max(axis=0)
    assert np.allclose(split(B, alone), B @ alone) == exact
X[:, 1] = W[3] = 0  # an input that is always zero, and one without weights
A, C = smooth(X, W, X)
assert np.allclose(A @ C, X @ W)
# The card: maxima 36 and 1 of the inputs, 0.25 and 0.64 of the weights.
A, C = np.diag([36.0, 1.0]), np.diag([0.25, 0.64])
for alpha, inputs, weights in (
    (0.5, [3, 0.8], [3, 0.8]),
    (1.0, [1, 1], [9, 0.64]),
):
    A2, C2 = smooth(A, C, A, alpha)
    assert np.allclose(np.diag(A2), inputs) and np.allclose(
        np.diag(C2), weights
    )
