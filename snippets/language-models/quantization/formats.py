"""Small number formats from their bits, and what they do to normal weights."""

from statistics import NormalDist

import numpy as np


# --8<-- [start:show]
def minifloat(exponent_bits, mantissa_bits, bias):
    """Non-negative values by code, no code set aside."""
    e, m = np.divmod(
        np.arange(2 ** (exponent_bits + mantissa_bits)), 2**mantissa_bits
    )
    part = m / 2**mantissa_bits
    normal = (1 + part) * 2.0 ** (e - bias)
    return np.where(e == 0, part * 2.0 ** (1 - bias), normal)


e4m3 = minifloat(4, 3, 7)[:-1]  # the last code is NaN
e5m2 = minifloat(5, 2, 15)[:-4]  # the last four: infinity, NaN
e2m1 = minifloat(2, 1, 1)
quantile = NormalDist().inv_cdf
end = (29 / 30 + 31 / 32) / 2  # 8 levels above 0, 7 below, without 0
high = [quantile(p) for p in np.linspace(end, 0.5, 9)[:-1]]
low = [-quantile(p) for p in np.linspace(end, 0.5, 8)[:-1]]
nf4 = np.sort([*low, 0.0, *high]) / max(high)
grids = {"int4": np.arange(-7, 8) / 7, "NF4": nf4}
grids["FP4 (E2M1)"] = np.unique([e2m1, -e2m1]) / 6


def error(w, grid):
    """Blocks as rows, each scaled by its largest entry."""
    s = np.abs(w).max(axis=1, keepdims=True)
    nearest = grid[np.abs(w[..., None] / s[..., None] - grid).argmin(axis=-1)]
    return np.linalg.norm(w - s * nearest) / np.linalg.norm(w)


# --8<-- [end:show]
# --8<-- [start:run]
for name, v in (("E4M3", e4m3), ("E5M2", e5m2), ("E2M1", e2m1)):
    after = v[v > 1][0]
    print(f"{name} largest {v[-1]:g}, least {v[1]:.2g}, after 1: {after}")
w = np.random.default_rng(0).normal(size=(500, 64))
for name, grid in grids.items():
    print(f"{name:10s} {len(grid)} values, error {error(w, grid):.3f}")
s = np.take_along_axis(w, np.abs(w).argmax(1)[:, None], 1) / -8  # signed
signed = s * np.clip(np.round(w / s), -8, 7)
e = np.linalg.norm(w - signed) / np.linalg.norm(w)
print(f"int4, signed scale: 16 values, error {e:.3f}")
# --8<-- [end:run]

assert np.array_equal(e2m1, [0, 0.5, 1, 1.5, 2, 3, 4, 6])
assert e4m3[-1] == 1.75 * 2**8 and e4m3[1] == 2.0**-9
assert e5m2[-1] == 1.75 * 2**15 and e5m2[1] == 2.0**-16
published = [-1, -0.6961928, -0.5250731, -0.3949175, -0.2844414, -0.1847734]
published += [-0.0910500, 0, 0.0795803, 0.1609302, 0.2461123, 0.3379152]
published += [0.4407098, 0.5626170, 0.7229568, 1]  # Dettmers et al., 2023
assert np.allclose(nf4, published, atol=1e-6)
for seed in range(3):
    w = np.random.default_rng(seed).normal(size=(200, 64))
    e = [error(w, g) for g in grids.values()]
    assert e[1] < 0.95 * e[2] < 0.95 * e[0]
    # With a signed scale int4 has all 16 codes, and most of the gain is gone.
    largest = np.take_along_axis(w, np.abs(w).argmax(1)[:, None], 1)
    s = largest / -8
    signed = s * np.clip(np.round(w / s), -8, 7)
    signed_error = np.linalg.norm(w - signed) / np.linalg.norm(w)
    assert e[1] < signed_error and e[0] - signed_error > 2 * (
        signed_error - e[1]
    )
    s = np.abs(largest)
    codes = np.abs((w / s)[..., None] - nf4).argmin(axis=-1)
    used = np.bincount(codes.ravel(), minlength=16)
    assert used.max() > 3 * used.min()  # levels are not used equally often
    flat = np.random.default_rng(seed).uniform(-1, 1, size=(200, 64))
    assert error(flat, grids["int4"]) < error(flat, nf4)  # no longer normal
# One NF4 code by hand: 0.3 in a block whose largest entry is 1.2.
assert np.isclose(nf4[np.abs(0.3 / 1.2 - nf4).argmin()] * 1.2, 0.295, atol=1e-3)
