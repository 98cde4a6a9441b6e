"""Image patches as tokens: a convolution with stride, and their order."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
from scipy.special import softmax

with contextlib.redirect_stdout(io.StringIO()):
    path = Path(__file__).parent / "../convolutional-networks/im2col.py"
    conv2d = runpy.run_path(str(path))["conv2d"]


# --8<-- [start:show]
def patches(X, p):
    """X (n, c, h, w), p divides h and w: rows (n, hw/p^2, c p^2)."""
    n, c, h, w = X.shape
    if h % p or w % p:
        raise ValueError("the patch size must divide both sides")
    X = X.reshape(n, c, h // p, p, w // p, p)
    return X.transpose(0, 2, 4, 1, 3, 5).reshape(n, -1, c * p * p)


rng = np.random.default_rng(0)
X, p, d = rng.normal(size=(2, 3, 12, 8)), 4, 5
W, b = rng.normal(size=(d, 3, p, p)), rng.normal(size=d)
tokens = patches(X, p) @ W.reshape(d, -1).T + b
maps = conv2d(X, W, b, stride=p)  # (n, d, h/p, w/p)
print("patches", patches(X, p).shape, "tokens", tokens.shape)
same = maps.reshape(2, d, -1).transpose(0, 2, 1)
print("same as the convolution:", np.allclose(tokens, same))
# --8<-- [end:show]
assert np.allclose(tokens, maps.reshape(2, d, -1).transpose(0, 2, 1))
assert np.array_equal(patches(X, p)[1, 3].reshape(3, 4, 4), X[1, :, 4:8, 4:8])
# A plain reshape has the right shape and mixes up the pixels.
assert not np.allclose(X.reshape(2, 6, 48), patches(X, p))
for bad in (5, 8):
    try:
        patches(X, bad)
    except ValueError:
        continue
    raise AssertionError
Q, K, V = (rng.normal(size=(d, d)) for _ in range(3))
start = rng.normal(size=(1, d))


# --8<-- [start:order]
def class_output(tokens):
    """tokens (T, d): what attention returns for the class token (d,)."""
    X = np.vstack([start, tokens])  # the class token first
    scores = (X @ Q) @ (X @ K).T / np.sqrt(d)
    A = np.exp(scores - scores.max(axis=1, keepdims=True))
    return ((A / A.sum(axis=1, keepdims=True)) @ (X @ V))[0]


position = rng.normal(size=tokens[0].shape)  # of the patches; learnt
mixed = tokens[0][[3, 0, 5, 1, 4, 2]]  # the patches, exchanged
for name, P in (("without", 0 * position), ("with", position)):
    gap = class_output(tokens[0] + P) - class_output(mixed + P)
    print(f"{name:7} positions, patches exchanged: {abs(gap).max():.2f}")
    # --8<-- [end:order]
    assert np.allclose(gap, 0) == (name == "without")
# Not only the class token after one layer: exchanging tokens exchanges the
# outputs alike, so further layers change nothing.


def attend(X):
    """Token by token: a mean of all values, by softmax of products."""
    out = []
    for x in X:
        weights = softmax([(x @ Q) @ (k @ K) / np.sqrt(d) for k in X])
        out.append(sum(w * (v @ V) for w, v in zip(weights, X, strict=True)))
    return np.array(out)


for P in (0, position):
    all_tokens = np.vstack([start, tokens[0] + P])
    assert np.allclose(class_output(tokens[0] + P), attend(all_tokens)[0])
mix = [3, 0, 5, 1, 4, 2]
assert np.allclose(attend(tokens[0][mix]), attend(tokens[0])[mix])
for _ in range(20):
    P = rng.normal(size=position.shape)
    moved = class_output(tokens[0] + P) - class_output(mixed + P)
    assert not np.allclose(moved, 0)
