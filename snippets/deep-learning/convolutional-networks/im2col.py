"""A convolutional layer as one matrix product, im2col."""

import numpy as np
from scipy.signal import correlate2d


# --8<-- [start:show]
def windows(X, k, stride):
    """X (n, c, h, w): copies of all windows, (n, ho, wo, c, k, k)."""
    n, c, h, w = X.shape
    ho, wo = (h - k) // stride + 1, (w - k) // stride + 1
    out = np.empty((n, ho, wo, c, k, k), X.dtype)
    for a in range(k):
        for b in range(k):  # offset (a, b) inside all windows at once
            part = X[:, :, a : a + stride * ho : stride,
                     b : b + stride * wo : stride]  # fmt: skip
            out[..., a, b] = part.transpose(0, 2, 3, 1)
    return out


def conv2d(X, W, b, stride=1, pad=0):
    """X (n, c, h, w), W (m, c, k, k), b (m,): (n, m, ho, wo)."""
    X = np.pad(X, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    C = windows(X, W.shape[2], stride)
    n, ho, wo = C.shape[:3]
    Y = C.reshape(n * ho * wo, -1) @ W.reshape(len(W), -1).T + b
    return Y.reshape(n, ho, wo, -1).transpose(0, 3, 1, 2)


rng = np.random.default_rng(0)
X, W = rng.normal(size=(2, 3, 32, 30)), rng.normal(size=(8, 3, 3, 3))
Y = conv2d(X, W, np.arange(8.0), pad=1)
C = windows(np.pad(X, ((0, 0), (0, 0), (1, 1), (1, 1))), 3, 1)
print("image", X.shape, "-> output", Y.shape)
print(f"the copies hold {C.size / X.size:.0f} times the image")
# --8<-- [end:show]


def by_definition(X, W, b, stride, pad):
    X = np.pad(X, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    return np.array(
        [
            [
                b[o]
                + sum(
                    correlate2d(x[c], W[o, c], mode="valid")
                    for c in range(len(x))
                )[::stride, ::stride]
                for o in range(len(W))
            ]
            for x in X
        ]
    )


for stride, pad, k in ((1, 0, 3), (1, 1, 3), (2, 1, 3), (3, 2, 5), (2, 0, 1)):
    W, b = rng.normal(size=(4, 3, k, k)), rng.normal(size=4)
    small = rng.normal(size=(2, 3, 8, 11))
    assert np.allclose(
        conv2d(small, W, b, stride, pad),
        by_definition(small, W, b, stride, pad),
    )
assert C.size == 9 * X.size
