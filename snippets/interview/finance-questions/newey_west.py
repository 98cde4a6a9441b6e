"""Size of a t test for a mean of overlapping returns."""

import numpy as np


# --8<-- [start:show]
def newey_west_error(x, lags):
    """Standard error of the mean of x (..., n), with `lags` lags."""
    n = x.shape[-1]
    u = x - x.mean(axis=-1, keepdims=True)
    total = (u * u).mean(axis=-1)
    for k in range(1, lags + 1):
        gamma = (u[..., k:] * u[..., :-k]).sum(axis=-1) / n
        total = total + 2 * (1 - k / (lags + 1)) * gamma
    return np.sqrt(total / n)


rng = np.random.default_rng(0)
daily = rng.normal(size=(1_000, 1_019))  # mean zero
sums = np.cumsum(np.pad(daily, ((0, 0), (1, 0))), axis=1)
month = sums[:, 20:] - sums[:, :-20]  # 1,000 overlapping 20-day returns
for lags in (0, 5, 19, 40):
    t = month.mean(axis=1) / newey_west_error(month, lags)
    print(f"{lags:2d} lags: |t| > 1.96 in {np.mean(np.abs(t) > 1.96):.1%}")
apart = month[:, ::20]
t = apart.mean(axis=1) / (apart.std(axis=1, ddof=1) / np.sqrt(50))
print(f"50 apart: |t| > 1.96 in {np.mean(np.abs(t) > 1.96):.1%}")
# --8<-- [end:show]

n = month.shape[1]
assert n == 1_000 and np.allclose(month[:, 7], daily[:, 7:27].sum(axis=1))


def size(lags):
    t = month.mean(axis=1) / newey_west_error(month, lags)
    return np.mean(np.abs(t) > 1.96)


assert size(0) > 0.5 > size(5) > 1.5 * size(19) > 0.05
# The definition as a double sum with Bartlett weights, on one series.
u, L = month[0] - month[0].mean(), 5
gap = np.abs(np.subtract.outer(np.arange(n), np.arange(n)))
weight = np.clip(1 - gap / (L + 1), 0, None)
direct = np.sqrt(u @ weight @ u) / n
assert np.isclose(newey_west_error(month[0], L), direct)
# Slopes both ways: the product is R squared.
x = rng.normal(size=300)
y = 0.5 * x + rng.normal(size=300)
r = np.corrcoef(x, y)[0, 1]
assert np.isclose(np.polyfit(x, y, 1)[0] * np.polyfit(y, x, 1)[0], r**2)
