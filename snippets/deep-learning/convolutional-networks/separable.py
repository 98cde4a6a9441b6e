"""A depthwise and a pointwise step are one convolution with fewer numbers."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np

with contextlib.redirect_stdout(io.StringIO()):
    im2col = runpy.run_path(str(Path(__file__).with_name("im2col.py")))
conv2d = im2col["conv2d"]


# --8<-- [start:show]
def depthwise(X, D):
    """X (n, c, h, w), D (c, k, k): channel by channel, never mixed."""
    channels = [
        conv2d(X[:, [i]], D[None, [i]], np.zeros(1), pad=1)
        for i in range(len(D))
    ]
    return np.concatenate(channels, axis=1)


rng = np.random.default_rng(0)
X = rng.normal(size=(2, 8, 6, 7))
D, P = rng.normal(size=(8, 3, 3)), rng.normal(size=(16, 8))
two_steps = np.einsum("mc,ncij->nmij", P, depthwise(X, D))  # 1x1: mixes
W = P[:, :, None, None] * D  # the full kernel: W[m, c] = P[m, c] D[c]
print("same map:", np.allclose(two_steps, conv2d(X, W, np.zeros(16), pad=1)))
print(f"numbers: {W.size} against {D.size} + {P.size}, "
      f"ratio {(D.size + P.size) / W.size:.3f}")  # fmt: skip
# --8<-- [end:show]
assert np.allclose(two_steps, conv2d(X, W, np.zeros(16), pad=1))
for c, m, k in ((8, 16, 3), (5, 7, 5), (64, 128, 3)):
    assert np.isclose((c * k * k + m * c) / (m * c * k * k), 1 / m + 1 / k**2)
assert np.isclose((D.size + P.size) / W.size, 1 / 16 + 1 / 9)
# Seen from one input channel, all kernels are multiples of one: rank 1.
assert all(np.linalg.matrix_rank(W[:, i].reshape(16, 9)) == 1 for i in range(8))
# The card: 256 to 512 channels, 14 by 14 places.
full, split = 512 * 256 * 9, 256 * 9 + 512 * 256
assert (full, split) == (1_179_648, 133_376)
assert np.isclose(full / split, 8.84, atol=0.01)
assert np.isclose(split / full, 1 / 512 + 1 / 9)
assert round(2 * full * 196 / 1e6) == 462 and round(2 * split * 196 / 1e6) == 52
assert np.isclose(256 * 512 / split, 0.983, atol=5e-4)
# Grouped in 4.
assert full // 4 == 512 * (256 // 4) * 9
