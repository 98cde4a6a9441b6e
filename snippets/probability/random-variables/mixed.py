"""A jump and a slope: neither density nor mass function exists."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 100_000
punctual = rng.uniform(size=n) < 0.64
X = np.where(punctual, 0.0, rng.exponential(20.0, size=n))  # minutes

print(f"P(X = 0)   = 0.64, simulated {np.mean(X == 0):.3f}")
print(f"P(X <= 20) = {0.64 + 0.36 * (1 - np.exp(-1)):.3f}, ", end="")
print(f"simulated {np.mean(X <= 20):.3f}")

Z = rng.normal(size=n)
relu = np.maximum(Z, 0)
print(f"ReLU of a standard normal is zero in {np.mean(relu == 0):.3f}")
for width in (1.0, 0.1, 0.01):  # a histogram's bar at zero has no limit
    height = np.mean(relu < width) / width
    print(f"bar of width {width}: height {height:.1f}")
# --8<-- [end:show]


def four_errors(q):
    return 4 * np.sqrt(q * (1 - q) / n)


exact = 0.64 + 0.36 * (1 - np.exp(-1))
assert abs(np.mean(X <= 20) - exact) < four_errors(exact)
assert abs(np.mean(X == 0) - 0.64) < four_errors(0.64)
assert abs(np.mean(relu == 0) - 0.5) < four_errors(0.5)
assert abs(height - 50.4) < four_errors(0.504) / 0.01  # 0.5 / 0.01 + 0.4
for w in (1.0, 0.1, 0.01):  # exact: (1/2 + area from 0 to w) / w
    assert abs(np.mean(relu < w) - stats.norm.cdf(w)) < four_errors(0.5)
for w in (0.1, 0.01):
    assert abs(stats.norm.cdf(w) / w - (0.5 / w + 0.4)) < 0.01
# The card: min(T, 30) for an exponential T of mean 20.
T = np.minimum(rng.exponential(20.0, size=n), 30)
assert abs(np.mean(T == 30) - np.exp(-1.5)) < four_errors(np.exp(-1.5))
assert np.isclose(np.exp(-1.5), 0.223, atol=5e-4)
assert abs(np.mean(T < 30) - 0.777) < four_errors(0.777) + 5e-4
