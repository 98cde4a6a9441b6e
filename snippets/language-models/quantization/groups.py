"""One scale a tensor, a column, or a group of 64 weights."""

from statistics import NormalDist

import numpy as np


# --8<-- [start:show]
def quantize_groups(W, bits, size):
    """q (d, m) and scales (d // size, m); size divides d."""
    d, m = W.shape
    G = W.reshape(d // size, size, m)  # groups run down the inputs
    scales = np.abs(G).max(axis=1) / (2 ** (bits - 1) - 1)
    safe = np.where(scales == 0, 1.0, scales)  # a group of zeros
    q = np.round(G / safe[:, None]).astype(np.int8)
    return q.reshape(d, m), scales


def restore(q, scales):
    size = q.shape[0] // scales.shape[0]
    return q * np.repeat(scales, size, axis=0)


# --8<-- [end:show]


def weights(seed, d=1024, m=256):
    """Columns of unlike size and one weight in 500 ten times too large."""
    rng = np.random.default_rng(seed)
    W = rng.normal(size=(d, m)) * np.exp(0.5 * rng.normal(size=m))
    return np.where(rng.random((d, m)) < 0.002, 10 * W, W)


# --8<-- [start:run]
def table(W):
    d, m = W.shape
    out = {}
    s = np.abs(W).max() / 7
    tensor = s * np.round(W / s)
    out["tensor"] = 16 / (d * m), tensor
    for name, size in (("column", d), ("128", 128), ("64", 64), ("32", 32)):
        out[name] = 16 / size, restore(*quantize_groups(W, 4, size))
    return out


W = weights(0)  # 1024 inputs, 256 outputs
print("one scale a   bits a weight   relative error")
for name, (extra, W_hat) in table(W).items():
    error = np.linalg.norm(W - W_hat) / np.linalg.norm(W)
    print(f"{name:13s} {4 + extra:.3f}           {error:.2f}")
# --8<-- [end:run]

for seed in range(3):
    W = weights(seed)
    extra, restored = zip(*table(W).values(), strict=True)
    errors = [np.linalg.norm(W - V) / np.linalg.norm(W) for V in restored]
    assert np.all(np.diff(errors) < 0) and errors[1] < 0.6 * errors[0]
    scales_of = (1, 256, 8 * 256, 16 * 256, 32 * 256)
    assert np.allclose(extra, 16 * np.array(scales_of) / W.size)
    step = np.abs(W).max() / 7
    assert np.all(np.abs(W - restored[0]) <= step / 2 * (1 + 1e-9))
    # Ten times too large: one weight in 500, against its column's spread.
    spread = np.median(np.abs(W), axis=0) / 0.6745
    tails = np.mean(np.abs(W) > 5 * spread)
    assert 0.4 < tails / (0.002 * 2 * NormalDist().cdf(-0.5)) < 1.6
    assert 0.4 < np.std(np.log(spread)) < 0.6
    q, scales = quantize_groups(W, 4, 64)
    assert q.shape == W.shape and scales.shape == (16, 256)
    for g, j in ((3, 5), (15, 255)):
        w = W[64 * g : 64 * g + 64, j]
        assert np.isclose(scales[g, j], np.abs(w).max() / 7)
        assert np.all(q[64 * g : 64 * g + 64, j] == np.round(w / scales[g, j]))
zeros = np.zeros((4, 3))
zeros[0, 1] = 2
with np.errstate(all="raise"):
    q, scales = quantize_groups(zeros, 4, 2)
assert np.array_equal(restore(q, scales), zeros)
# The cards: 13 billion weights, 4 bits, 16-bit scale for 128.
assert 4 + 16 / 128 == 4.125
assert np.isclose(13e9 * 4.125 / 8, 6.703e9, rtol=1e-4)
assert np.isclose(4 + 20 / 128, 4.15625) and 4 + 16 / 32 == 4.5
assert np.isclose(13e9 * 4.5 / 8, 7.3125e9)
