"""Sample autocorrelations, and the band of what white noise would show."""

import numpy as np
from scipy.signal import lfilter


# --8<-- [start:show]
def acf(y, lags):
    """y (n,), 0 <= lags < n: r_0, ..., r_lags; a constant raises."""
    n = len(y)
    if not 0 <= lags < n:
        raise ValueError("lags must lie between 0 and n - 1")
    if np.ptp(y) == 0:
        raise ValueError("a constant series has no autocorrelation")
    z = np.asarray(y, float) - np.mean(y)
    total = z @ z
    return np.array([z[k:] @ z[: n - k] / total for k in range(lags + 1)])


print(acf([1, 3, 2, 6], 3).round(2))

rng = np.random.default_rng(0)
e, n = rng.normal(size=501), 500
ar = np.zeros(n)
for t in range(1, n):
    ar[t] = 0.8 * ar[t - 1] + e[t]
ma = e[1:] + 0.8 * e[:-1]
print("AR(1)", acf(ar, 5)[1:].round(2))
print("MA(1)", acf(ma, 5)[1:].round(2))
print(f"band  +-{1.96 / np.sqrt(n):.2f}")
# --8<-- [end:show]

assert np.allclose(ar, lfilter([1], [1, -0.8], np.r_[0, e[1:n]]))
assert np.allclose(ma, lfilter([1, 0.8], [1], e)[1:])
assert np.allclose(acf([1, 3, 2, 6], 3), [1, -3 / 14, 2 / 14, -6 / 14])
for size in (2, 5, 50):  # all lags together: the deviations sum to zero
    y = rng.normal(size=size) + 3
    assert np.isclose(acf(y, size - 1)[1:].sum(), -0.5)
for bad, lags in (([0.1, 0.1, 0.1], 2), ([1, 2], 2), ([1, 2, 4], -1)):
    try:
        acf(bad, lags)
    except ValueError:
        pass
    else:
        raise AssertionError
# the theory, on long series: phi^k, and theta/(1 + theta^2) then zero
for phi, theta in [(0.8, 0.8), (-0.5, -0.4)]:
    e = rng.normal(size=200_001)
    long = np.zeros(200_000)
    for t in range(1, 200_000):
        long[t] = phi * long[t - 1] + e[t]
    assert np.allclose(acf(long, 4), phi ** np.arange(5), atol=0.02)
    rho = acf(e[1:] + theta * e[:-1], 3)
    assert np.allclose(rho[1:], [theta / (1 + theta**2), 0, 0], atol=0.012)
    assert abs(acf(np.diff(e), 1)[1] + 0.5) < 0.012  # overdifferenced
# partial at lag 2 of an AR(1): given the value between, nothing is left
X = np.column_stack([long[1:-1], long[:-2]])
w = np.linalg.lstsq(X, long[2:], rcond=None)[0]
assert np.allclose(w, [phi, 0], atol=0.01)
# the band: about 95 % of the lags of white noise lie in it
noise = rng.normal(size=(300, n))
hits = [np.abs(acf(y, 20)[1:]) < 1.96 / np.sqrt(n) for y in noise]
assert 0.94 < np.mean(hits) < 0.97
# the card: n = 400, MA(1) with theta = 0.5 and AR(1) with phi = -0.6
assert np.isclose(1.96 / np.sqrt(400), 0.098)
assert np.isclose(0.5 / (1 + 0.5**2), 0.4)
