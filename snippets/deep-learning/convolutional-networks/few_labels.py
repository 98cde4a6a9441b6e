"""Fifty labels: a convolutional network against a dense one, on digits."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits

with contextlib.redirect_stdout(io.StringIO()):
    im2col = runpy.run_path(str(Path(__file__).with_name("im2col.py")))
windows = im2col["windows"]
digits, y = load_digits(return_X_y=True)
digits = digits / 16


# --8<-- [start:show]
def convolutional(C, theta):
    """C (4, 16n, 9): windows at the four places of 16 blocks an image."""
    W, b, V, v = theta  # (16, 9), (16,), (10, 256), (10,)
    A = np.maximum(C @ W.T + b, 0)  # (4, 16n, 16)
    H = A.max(axis=0)  # of each block
    return A, H, H.reshape(-1, 256) @ V.T + v


def convolutional_gradients(C, A, H, D, theta):
    """D (n, 10): gradient at the scores. Gradients by each of theta."""
    top = A == H
    G = (D @ theta[2]).reshape(H.shape) / top.sum(axis=0)  # ties share
    G = (G * top * (A > 0)).reshape(-1, 16)
    dW, dV = G.T @ C.reshape(-1, 9), D.T @ H.reshape(-1, 256)
    return dW, G.sum(axis=0), dV, D.sum(axis=0)


# --8<-- [end:show]
def dense(X, theta):  # 64 hidden units
    W, b, V, v = theta
    H = np.maximum(X @ W.T + b, 0)
    return H, H, H @ V.T + v


def dense_gradients(X, A, H, D, theta):
    G = (D @ theta[2]) * (H > 0)
    return G.T @ X, G.sum(axis=0), D.T @ H, D.sum(axis=0)


def blocks(images):
    """Zero-padded windows (4, 16n, 9) of 8 x 8 images, blocks of 2 x 2."""
    images = np.pad(
        images.reshape(-1, 1, 8, 8), ((0, 0), (0, 0), (1, 1), (1, 1))
    )
    C = windows(images, 3, 1).reshape(-1, 4, 2, 4, 2, 9)
    return C.transpose(2, 4, 0, 1, 3, 5).reshape(4, -1, 9)


def accuracy(net, X, seed, steps=50):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(X))
    order = np.r_[order[:50], order[-600:]]  # to train, to test
    labels, train, test = y[order], X[order[:50]], X[order[50:]]
    if net == "conv":
        train, test = blocks(train), blocks(test)
        forward, gradients = convolutional, convolutional_gradients
        shape = (16, 256)
    else:
        forward, gradients, shape = dense, dense_gradients, (64, 64)
    d = train.shape[-1]
    theta = [
        rng.normal(size=(shape[0], d)) * np.sqrt(2 / d),
        np.zeros(shape[0]),
        rng.normal(size=(10, shape[1])) / np.sqrt(shape[1]),
        np.zeros(10),
    ]
    m, s = [0 * t for t in theta], [0 * t for t in theta]
    for t in range(1, steps + 1):  # Adam on all fifty
        A, H, Z = forward(train, theta)
        P = np.exp(Z - Z.max(axis=1, keepdims=True))
        D = (P / P.sum(axis=1, keepdims=True) - np.eye(10)[labels[:50]]) / 50
        for i, g in enumerate(gradients(train, A, H, D, theta)):
            m[i] = 0.9 * m[i] + 0.1 * g
            s[i] = 0.99 * s[i] + 0.01 * g * g
            step = m[i] / (1 - 0.9**t) / (np.sqrt(s[i] / (1 - 0.99**t)) + 1e-8)
            theta[i] = theta[i] - 0.01 * step
    return np.mean(forward(test, theta)[2].argmax(axis=1) == labels[50:])


mix = np.random.default_rng(99).permutation(64)
leads = []
# --8<-- [start:run]
for name, X in (("in place", digits), ("mixed", digits[:, mix])):
    dense_net, conv_net = (
        np.array([accuracy(net, X, draw) for draw in range(20)])
        for net in ("dense", "conv")
    )
    lead = conv_net - dense_net
    print(f"{name:8} dense {dense_net.mean():.2f} conv {conv_net.mean():.2f} "
          f"lead {lead.mean():+.3f}, standard error "
          f"{lead.std(ddof=1) / np.sqrt(20):.3f}")  # fmt: skip
    leads.append(lead)
# --8<-- [end:run]


def in_standard_errors(x):
    return x.mean() / x.std(ddof=1) * np.sqrt(len(x))


in_place, mixed = leads
assert in_standard_errors(in_place) > 2 and (in_place < 0).any()
assert mixed.mean() < 0 and in_standard_errors(in_place - mixed) > 3
# Gradients of both nets against finite differences.
rng = np.random.default_rng(1)
D = rng.normal(size=(3, 10))
C, X = rng.normal(size=(4, 48, 9)), rng.normal(size=(3, 64))
for forward, gradients, data, shapes in (
    (dense, dense_gradients, X, ((64, 64), 64, (10, 64), 10)),
    (convolutional, convolutional_gradients, C, ((16, 9), 16, (10, 256), 10)),
):
    theta = [rng.normal(size=shape) for shape in shapes]
    A, H, _ = forward(data, theta)
    grads = gradients(data, A, H, D, theta)
    for t, g in zip(theta, grads, strict=True):
        step, ends = rng.normal(size=t.shape), []
        for e in (1e-7, -1e-7):
            t += e * step
            ends.append(np.sum(D * forward(data, theta)[2]))
            t -= e * step
        slope = (ends[0] - ends[1]) / 2e-7
        assert np.isclose(slope, np.sum(g * step), rtol=1e-4)
# Mixed pixels and equally mixed columns of weights: the same dense net.
W, *rest = (rng.normal(size=s) for s in ((64, 64), 64, (10, 64), 10))
b, V, v = rest
for x, score in zip(X, dense(X, [W, b, V, v])[2], strict=True):
    assert np.allclose(score, V @ np.maximum(W @ x + b, 0) + v)
same = dense(X[:, mix], [W[:, mix], *rest])[2]
assert np.allclose(same, dense(X, [W, *rest])[2])
# A tie: over an empty background the bias moves all four alike.
C, up = np.zeros((4, 48, 9)), np.ones(16)
A, H, _ = convolutional(C, [theta[0], up, *theta[2:]])
db = convolutional_gradients(C, A, H, D, theta)[1]
rise = convolutional(C, [theta[0], up * 2, *theta[2:]])[2]
rise = rise - convolutional(C, [theta[0], up, *theta[2:]])[2]
assert np.isclose(db.sum(), np.sum(D * rise))
# The convolution is the layer of im2col.py, and its blocks are 2 x 2.
images = rng.normal(size=(2, 1, 8, 8))
kernel = theta[0].reshape(16, 1, 3, 3)
Y = np.maximum(im2col["conv2d"](images, kernel, theta[1], pad=1), 0)
A, H, _ = convolutional(blocks(images), theta)
Y = Y.reshape(2, 16, 4, 2, 4, 2)
assert np.allclose(H.reshape(2, 4, 4, 16).transpose(0, 3, 1, 2), Y.max((3, 5)))
assert np.allclose(A[1].reshape(2, 4, 4, 16)[0, 3, 1], Y[0, :, 3, 0, 1, 1])
assert (16 * 9 + 16 + 10 * 257, 64 * 65 + 10 * 65) == (2730, 4810)
