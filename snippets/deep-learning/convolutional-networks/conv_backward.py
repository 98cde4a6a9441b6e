"""The backward pass of a convolutional layer."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np

with contextlib.redirect_stdout(io.StringIO()):
    im2col = runpy.run_path(str(Path(__file__).with_name("im2col.py")))
conv2d = im2col["conv2d"]


# --8<-- [start:show]
def conv_backward(G, X, W, stride=1, pad=0):
    """G (n, m, ho, wo), X (n, c, h, w), W (m, c, k, k): dX, dW, db."""
    k, (ho, wo), (h, w) = W.shape[2], G.shape[2:], X.shape[2:]
    P = np.pad(X, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    dP, dW = np.zeros_like(P), np.empty_like(W)
    for a in range(k):
        for b in range(k):
            rows = slice(a, a + stride * ho, stride)
            columns = slice(b, b + stride * wo, stride)
            seen = P[:, :, rows, columns]  # what weight (a, b) read
            dW[:, :, a, b] = np.einsum("nmij,ncij->mc", G, seen)
            dP[:, :, rows, columns] += np.einsum(
                "nmij,mc->ncij", G, W[:, :, a, b]
            )
    return dP[:, :, pad : pad + h, pad : pad + w], dW, G.sum(axis=(0, 2, 3))


rng = np.random.default_rng(0)
X, W, G = (
    rng.normal(size=s) for s in ((2, 3, 8, 7), (4, 3, 3, 3), (2, 4, 6, 5))
)
dX, dW, db = conv_backward(G, X, W)
flipped = W[:, :, ::-1, ::-1].transpose(1, 0, 2, 3)  # (c, m, k, k)
full = conv2d(G, flipped, np.zeros(3), pad=2)
print("shapes:", dX.shape, dW.shape, db.shape)
print("dX is a correlation with the flipped kernel:", np.allclose(dX, full))
# --8<-- [end:show]
assert np.allclose(dX, full)
for stride, pad, h, w in (
    (1, 0, 6, 7),
    (1, 1, 5, 6),
    (2, 1, 7, 8),
    (3, 2, 9, 8),
):
    X = rng.normal(size=(2, 3, h, w))
    bias = rng.normal(size=4)
    Y = conv2d(X, W, bias, stride, pad)
    G = rng.normal(size=Y.shape)
    grads = conv_backward(G, X, W, stride, pad)
    for array, grad in zip((X, W, bias), grads, strict=True):
        assert grad.shape == array.shape
        step = rng.normal(size=array.shape)
        ends = []
        for e in (1e-3, -1e-3):  # linear in each, so the step may be large
            array += e * step
            ends.append(np.sum(G * conv2d(X, W, bias, stride, pad)))
            array -= e * step
        assert np.isclose((ends[0] - ends[1]) / 2e-3, np.sum(grad * step))
# With stride s, s - 1 zeros between the entries of G come first.
X, G = rng.normal(size=(2, 3, 9, 9)), rng.normal(size=(2, 4, 4, 4))
spread = np.zeros((2, 4, 7, 7))
spread[:, :, ::2, ::2] = G
dX = conv_backward(G, X, W, stride=2)[0]
assert np.allclose(dX, conv2d(spread, flipped, np.zeros(3), pad=2))
