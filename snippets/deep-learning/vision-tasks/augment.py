"""Augmentation measured: fifty labelled digits, fresh changes each step."""

import numpy as np
from sklearn.datasets import load_digits

digits, y = load_digits(return_X_y=True)
digits = digits.reshape(-1, 8, 8) / 16


# --8<-- [start:show]
def shift(X, Y, rng):
    """X (n, 8, 8), Y (n, 10): each image moves by at most a pixel."""
    wide = np.pad(X, ((0, 0), (1, 1), (1, 1)))
    at = rng.integers(0, 3, size=(2, len(X), 1)) + np.arange(8)
    rows, columns = at[0][:, :, None], at[1][:, None, :]
    return wide[np.arange(len(X))[:, None, None], rows, columns], Y


def mirror(X, Y, rng):
    flip = rng.random((len(X), 1, 1)) < 0.5
    return np.where(flip, X[:, :, ::-1], X), Y


def mixup(X, Y, rng):
    share, other = rng.beta(0.4, 0.4), rng.permutation(len(X))
    return (share * X + (1 - share) * X[other],
            share * Y + (1 - share) * Y[other])  # fmt: skip


def cutmix(X, Y, rng):
    X, other = X.copy(), rng.permutation(len(X))
    (i, j), k = rng.integers(0, 8, size=2), rng.integers(1, 7)
    window = X[other][:, i : i + k, j : j + k]  # cut off at the border
    X[:, i : i + k, j : j + k] = window
    share = window[0].size / 64  # the area that was really pasted
    return X, (1 - share) * Y + share * Y[other]


# --8<-- [end:show]
def softmax(Z):
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    return P / P.sum(axis=1, keepdims=True)


def train(change, seed, steps=150):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(digits))
    X, Y = digits[order[:50]], np.eye(10)[y[order[:50]]]
    theta = [rng.normal(size=(64, 64)) / np.sqrt(32), np.zeros(64),
             rng.normal(size=(10, 64)) / 8, np.zeros(10)]  # fmt: skip
    m, s = [0 * t for t in theta], [0 * t for t in theta]
    for t in range(1, steps + 1):  # Adam on all fifty
        Xc, Yc = (X, Y) if change is None else change(X, Y, rng)
        F = Xc.reshape(50, -1)
        W, b, V, v = theta
        H = np.maximum(F @ W.T + b, 0)
        D = (softmax(H @ V.T + v) - Yc) / 50
        G = (D @ V) * (H > 0)
        grads = G.T @ F, G.sum(axis=0), D.T @ H, D.sum(axis=0)
        for i, g in enumerate(grads):
            m[i] = 0.9 * m[i] + 0.1 * g
            s[i] = 0.99 * s[i] + 0.01 * g * g
            step = m[i] / (1 - 0.9**t) / (np.sqrt(s[i] / (1 - 0.99**t)) + 1e-8)
            theta[i] = theta[i] - 0.01 * step
    return theta, order[-600:]


def shares(theta, X):
    W, b, V, v = theta
    return softmax(np.maximum(X.reshape(len(X), -1) @ W.T + b, 0) @ V.T + v)


def measure(change, seed):
    """Accuracy as they are, at nine places, and of the mean over these."""
    theta, test = train(change, seed)
    wide = np.pad(digits[test], ((0, 0), (1, 1), (1, 1)))
    views = np.array([shares(theta, wide[:, a : a + 8, b : b + 8])
                      for a in range(3) for b in range(3)])  # fmt: skip
    right = views.argmax(axis=2) == y[test]
    mean = views.mean(axis=0).argmax(axis=1) == y[test]
    return right[4].mean(), right.mean(), mean.mean()


table = {}
# --8<-- [start:run]
print("          as they are   nine places   mean over nine views")
for change in (None, shift, mirror, mixup, cutmix):
    A = np.array([measure(change, draw) for draw in range(8)])
    name = change.__name__ if change else "none"
    print(f"{name:9}        {A[:, 0].mean():.2f}          {A[:, 1].mean():.2f}"
          f"                   {A[:, 2].mean():.2f}")  # fmt: skip
    table[name] = A
# --8<-- [end:run]
none, moved = table["none"], table["shift"]


def clearly(gain):
    """The mean over the draws exceeds twice its standard error."""
    return gain.mean() > 2 * gain.std(ddof=1) / np.sqrt(len(gain))


# On every draw shifts teach shifts, and nine views harm the net that never
# saw any. On average they help the one that did; mirror and mixup cost.
assert (moved[:, 1] > none[:, 1]).all() and (none[:, 2] < none[:, 0]).all()
assert moved[:, 1].mean() > 2 * none[:, 1].mean()
assert clearly(moved[:, 2] - moved[:, 0])
assert clearly((none - table["mirror"])[:, 0])
assert clearly((none - table["mixup"])[:, 0])
# Shifts on pictures as they are do not help.
assert moved[:, 0].mean() < none[:, 0].mean()
# What a change does to one image.
rng = np.random.default_rng(5)
X, Y = rng.uniform(1, 2, size=(6, 8, 8)), np.eye(10)[:6]
for _ in range(20):
    Z = shift(X, Y, rng)[0]
    wide = np.pad(X, ((0, 0), (1, 1), (1, 1)))
    for z, w in zip(Z, wide, strict=True):
        places = [w[a : a + 8, b : b + 8] for a in range(3) for b in range(3)]
        assert any(np.array_equal(z, p) for p in places)
    Z = mirror(X, Y, rng)[0]
    for z, x in zip(Z, X, strict=True):
        assert np.array_equal(z, x) or np.array_equal(z, x[:, ::-1])
    Z, S = cutmix(X, Y, rng)
    kept = (Z == X).mean(axis=(1, 2))
    own = np.diag(S[:, :6])
    assert np.allclose(own[own < 1], kept[own < 1]) and np.allclose(S.sum(1), 1)
    Z, S = mixup(X, Y, rng)
    assert np.allclose(np.einsum("ij,jkl->ikl", S[:, :6], X), Z)
# The loss with mixed labels is the mixed loss: it is linear in the labels.
logits, share = rng.normal(size=10), 0.3
log_p = logits - np.log(np.exp(logits).sum())
mixed = -(share * Y[1] + (1 - share) * Y[4]) @ log_p
assert np.isclose(mixed, share * -log_p[1] + (1 - share) * -log_p[4])
