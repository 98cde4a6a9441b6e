"""Shift the input: does the output shift along?"""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np

with contextlib.redirect_stdout(io.StringIO()):
    im2col = runpy.run_path(str(Path(__file__).with_name("im2col.py")))
conv2d = im2col["conv2d"]
rng = np.random.default_rng(0)
W, V = rng.normal(size=(4, 1, 3, 3)), rng.normal(size=(4, 4, 3, 3))
X = np.zeros((1, 1, 24, 24))
X[..., 8:16, 8:16] = rng.normal(size=(8, 8))  # far from the border


# --8<-- [start:show]
def net(X, stride):  # two layers, zero padding, ReLU between
    H = np.maximum(conv2d(X, W, np.zeros(4), stride, pad=1), 0)
    return conv2d(H, V, np.zeros(4), pad=1)


def gap(stride, by, moved):
    """Relative change between net(shifted) and shifted net."""
    after = net(np.roll(X, by, axis=3), stride)
    before = np.roll(net(X, stride), moved, axis=3)
    return np.linalg.norm(after - before) / np.linalg.norm(before)


print(f"stride 1, shift 1: {gap(1, 1, 1):.2f}")
print(f"stride 2, shift 2: {gap(2, 2, 1):.2f} (output shifts by 1)")
best = min(gap(2, 1, moved) for moved in range(12))
print(f"stride 2, shift 1: {best:.2f} (at the best of all 12 shifts)")
total = [net(np.roll(X, by, axis=3), 1).sum(axis=(2, 3)) for by in (0, 3)]
print("sums over positions unchanged:", np.allclose(*total))
# --8<-- [end:show]
for seed in range(3):
    rng = np.random.default_rng(seed)
    W, V = rng.normal(size=(4, 1, 3, 3)), rng.normal(size=(4, 4, 3, 3))
    X = np.zeros((1, 1, 24, 24))
    X[..., 8:16, 8:16] = rng.normal(size=(8, 8))
    assert gap(1, 1, 1) < 1e-12 and gap(1, -5, -5) < 1e-12
    assert gap(2, 2, 1) < 1e-12 and gap(2, -4, -2) < 1e-12
    assert min(gap(2, 1, moved) for moved in range(12)) > 0.5
    assert gap(1, 1, 0) > 0.3
    # The gap is relative: twice the picture, the same gap.
    once, X = gap(2, 1, 0), 2 * X
    assert np.isclose(gap(2, 1, 0), once)
    # Up to the edge but not over it: only the zero padding breaks it.
    assert gap(1, 6, 6) < 1e-12 and gap(1, 7, 7) > 1e-3
# Flipping is no shift: convolution does not commute with it.
turned = net(X[..., ::-1], 1)[..., ::-1]
assert np.linalg.norm(turned - net(X, 1)) > 0.3 * np.linalg.norm(turned)
# Alternating pixels seen at every other place look constant: aliasing.
wave = (-1.0) ** np.arange(8)
assert set(wave[::2]) == {1.0} and set(np.roll(wave, 1)[::2]) == {-1.0}
smooth = (np.roll(wave, 1) + 2 * wave + np.roll(wave, -1)) / 4
assert not smooth.any()
