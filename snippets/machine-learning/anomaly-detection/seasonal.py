"""A drop that is ordinary for the day and odd for its hour."""

import numpy as np
from scipy.stats import median_abs_deviation

# --8<-- [start:show]
rng = np.random.default_rng(0)
weeks, hours = 8, 168
hour = np.arange(hours)
shape = 500 - 400 * np.cos(2 * np.pi * hour / 24)  # low at night
counts = rng.poisson(np.tile(shape, (weeks, 1)))  # (8, 168)
counts[7, 60] = 450  # half of the usual noon


def robust(x, axis):
    off = x - np.median(x, axis=axis, keepdims=True)
    mad = np.median(np.abs(off), axis=axis, keepdims=True)
    return off / (1.4826 * mad)


past = np.median(counts[:7], axis=0)  # a baseline of earlier weeks
off = (counts[7] - past) / np.sqrt(past)  # Poisson: variance = mean
print(f"usual at this hour {past[60]:.0f}, now {counts[7, 60]}")
print(f"against all hours {robust(counts, None)[7, 60]:.1f}, ", end="")
print(f"against its hour {off[60]:.1f}")
# --8<-- [end:show]

assert np.argmax(np.abs(off)) == 60 and off[60] < -12
assert np.abs(np.delete(off, 60)).max() < 6
assert np.abs(robust(counts, None)[7, 60]) < 0.5
assert hours == 7 * 24 and counts.shape == (weeks, hours)
assert 2 * counts[7, 60] == np.round(shape[60])  # half of the usual
assert np.array_equal(past, np.median(counts[:-1], axis=0))  # not its own week
for axis in (None, 0, 1):
    spread = median_abs_deviation(counts, axis=axis, scale="normal")
    middle = np.median(counts, axis=axis)
    if axis == 1:
        spread, middle = spread[:, None], middle[:, None]
    expected = (counts - middle) / spread
    assert np.allclose(robust(counts, axis), expected, rtol=1e-4)
