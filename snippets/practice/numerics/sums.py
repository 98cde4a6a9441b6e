"""Summation in order, in pairs, compensated, and exactly rounded."""

import math

import numpy as np


# --8<-- [start:show]
def compensated_sum(x):
    """Neumaier's sum of an iterable of floats, in their precision."""
    total = lost = 0.0
    for v in x:
        t = total + v
        if abs(total) >= abs(v):
            lost += (total - t) + v  # what v lost
        else:
            lost += (v - t) + total  # what total lost
        total = t
    return total + lost if math.isfinite(total) else total


# --8<-- [end:show]
# --8<-- [start:run]
def in_order(x):
    return np.cumsum(x)[-1]


def kahan(x):
    total = lost = x[0] - x[0]  # zero, of the type of x
    for v in x:
        y = v + lost
        t = total + y
        lost = y - (t - total)
        total = t
    return total


ones = np.ones(4_000, np.float16)
print(f"float16, 4,000 ones in order: {in_order(ones):.0f}")

print("relative error         in order  in pairs     Kahan  Neumaier")
rng = np.random.default_rng(0)
for n in (1_000, 100_000):
    x = rng.random(n, dtype=np.float32)
    true = math.fsum(x)
    sums = in_order(x), np.sum(x), kahan(x), compensated_sum(x)
    errors = [abs(float(s) - true) / true for s in sums]
    print(f"float32, n = {n:<7}", *[f"{e:9.0e}" for e in errors])

x = [1.0, 1e100, 1.0, -1e100]
for f in (in_order, kahan, compensated_sum, math.fsum):
    print(f"{f.__name__}: {f(x)}", end="   ")
# --8<-- [end:run]
print()
hard = x
assert all(s.dtype == np.float32 for s in sums)
assert np.isclose(errors[0], abs(float(sums[0]) / true - 1))
assert max(errors[1:]) < 1e-7 < errors[0] < 1e-4
assert np.cumsum(ones)[-1] == 2048 and ones.sum(dtype=np.float32) == 4000
assert np.float16(2048) + np.float16(1) == 2048 == np.float16(2047) + 1
u = 2.0**-24
for seed in range(5):
    x = np.random.default_rng(seed).random(100_000, dtype=np.float32)
    true = math.fsum(x)
    bad, pairs, comp = (
        abs(float(f(x)) - true) / true for f in (in_order, np.sum, kahan)
    )
    assert comp <= 2 * u + 1e-9 and pairs < 30 * u < bad
    assert bad < 1e5 * u  # (n - 1) u, the bound, is far above
    assert abs(float(kahan(x)) - true) <= np.spacing(np.float32(true))
rng = np.random.default_rng(1)
for scale in (0, 3, 12):
    x = rng.normal(size=1_000) * 10.0 ** (scale * rng.normal(size=1_000))
    exact = math.fsum(x)
    bound = 2**-53 * abs(exact) + 1e6 * 2.0**-106 * math.fsum(abs(x))
    assert abs(compensated_sum(x) - exact) <= 2 * bound
assert compensated_sum(hard) == math.fsum(hard) == 2
assert in_order(hard) == kahan(hard) == 0 == in_order([5.0, -5.0])
assert in_order([0.1] * 10) == 0.1 * 9 + 0.1 - 2**-53 != 1
assert compensated_sum([]) == 0 and compensated_sum([1, math.inf]) == math.inf
assert compensated_sum([1e16, 1.0, 1.0]) == 1e16 + 2
assert compensated_sum([1.0, 1e16, 1.0]) == 1e16 + 2 != 1.0 + 1e16 + 1.0
# the card: a counter in float32; a column against a row
assert np.float32(2**24) + np.float32(1) == 2**24
tall = np.full((300_000, 2), 0.1, np.float32)
down = tall.sum(axis=0)[0] / 30_000 - 1
along = np.ascontiguousarray(tall.T).sum(axis=1)[0] / 30_000 - 1
assert abs(along) < 1e-6 < 1e-3 < abs(down)
# the smallest stride decides, not whether the axis is contiguous
strided = tall[:, 0].sum() / 30_000 - 1
columns = np.asfortranarray(tall).sum(axis=0)[0] / 30_000 - 1
assert max(abs(strided), abs(columns)) < 1e-6
# the card: a partial sum overflows; 20 million terms in float32
with np.errstate(over="ignore"):
    assert compensated_sum([1e308, 1e308, -1e308]) == math.inf
assert 1 < 2e7 * u < 1.2
# Kahan meets a larger term: only the second 1 is recorded
assert kahan(hard[:3]) == 1e100 and kahan([1.0, 1e100, -1e100]) == 0
