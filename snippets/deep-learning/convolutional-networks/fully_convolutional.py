"""A dense head as a convolution: all windows of a larger image at once."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np

with contextlib.redirect_stdout(io.StringIO()):
    im2col = runpy.run_path(str(Path(__file__).with_name("im2col.py")))
conv2d = im2col["conv2d"]
rng = np.random.default_rng(0)


# --8<-- [start:show]
W, b = rng.normal(size=(4, 1, 3, 3)), rng.normal(size=4)
V, v = rng.normal(size=(10, 4 * 6 * 6)), rng.normal(size=10)


def features(X):  # no padding: 8 by 8 becomes 6 by 6
    return np.maximum(conv2d(X, W, b), 0)


def classify(X):  # (n, 1, 8, 8): flatten, dense, (n, 10)
    return features(X).reshape(len(X), -1) @ V.T + v


def everywhere(X):  # any size: the same numbers as a 6 by 6 kernel
    return conv2d(features(X), V.reshape(10, 4, 6, 6), v)


page = rng.normal(size=(1, 1, 20, 24))
scores = everywhere(page)
print("scores:", scores.shape, "-", scores[0, 0].size, "windows")
window = classify(page[:, :, 5:13, 9:17])
print("window at (5, 9) agrees:", np.allclose(scores[:, :, 5, 9], window))
# --8<-- [end:show]
assert scores.shape == (1, 10, 20 - 8 + 1, 24 - 8 + 1)
for i in range(13):
    for j in range(17):
        cut = page[:, :, i : i + 8, j : j + 8]
        assert np.allclose(scores[:, :, i, j], classify(cut))
one = rng.normal(size=(3, 1, 8, 8))
assert np.allclose(everywhere(one)[..., 0, 0], classify(one))


# With padding a window alone sees zeros where the page goes on.
def padded(X):
    return np.maximum(conv2d(X, W, b, pad=1), 0)


whole, alone = padded(page)[:, :, 5:13, 9:17], padded(page[:, :, 5:13, 9:17])
assert np.allclose(whole[..., 1:-1, 1:-1], alone[..., 1:-1, 1:-1])
assert not np.allclose(whole, alone)
