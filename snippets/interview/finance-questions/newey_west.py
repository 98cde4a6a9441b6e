"""Size of a t test for a mean of overlapping returns."""

import numpy as np
from scipy.stats import linregress


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


# Alpha and beta by regression.
def alpha_beta(y, *factors):
    X = np.column_stack([np.ones(len(y)), *factors])
    w = np.linalg.solve(X.T @ X, X.T @ y)
    s2 = np.sum((y - X @ w) ** 2) / (len(y) - X.shape[1])
    return w, w / np.sqrt(s2 * np.diag(np.linalg.inv(X.T @ X)))


market, fund = np.array([-4, -1, 0, 2, 3]), np.array([-4, -2, 1, 3, 4])
w, t = alpha_beta(fund, market)
assert np.allclose(w, [0.4, 1.2])
assert np.isclose(np.cov(market, fund)[0, 1] / np.var(market, ddof=1), 1.2)
rest = fund - 0.4 - 1.2 * market
assert np.allclose(rest, [0.4, -1.2, 0.6, 0.2, 0])
assert np.isclose(w[0] / t[0], np.sqrt(2 / 3 / 5))
assert np.isclose(w[0] / t[0], 0.37, atol=0.005)
assert np.isclose(t[0], 1.10, atol=0.005)
# Against SciPy, on a market whose mean is not zero.
x = rng.normal(1, 3, size=50)
y = 0.3 + 0.7 * x + rng.normal(size=50)
fit, (w, t) = linregress(x, y), alpha_beta(y, x)
assert np.allclose(w, [fit.intercept, fit.slope])
assert np.isclose(t[0], fit.intercept / fit.intercept_stderr)
# Alphas without skill: another paid factor, and stale prices.
for seed in range(3):
    rng, rows = np.random.default_rng(seed), []
    for _ in range(300):  # 40 years of months, in per cent
        m, v = rng.normal(0.5, 4.5, size=481), rng.normal(0.4, 3, size=481)
        tilted = m + v + rng.normal(size=481)
        now, past = m[1:], m[:-1]
        late = (now + past) / 2 + rng.normal(size=480)
        fits = ((tilted, m), (tilted, m, v), (late, now), (late, now, past))
        rows.append([alpha_beta(*f)[0][:2] for f in fits])
    mean, error = np.mean(rows, axis=0), np.std(rows, axis=0) / np.sqrt(300)
    want = np.array([[0.4, 1], [0, 1], [0.25, 0.5], [0, 0.5]])
    assert np.all(np.abs(mean - want) < 4.5 * error)
    assert np.all(mean[::2, 0] > 10 * error[::2, 0])  # far from none
# 3 % a year at a rest of 10 %: t = 0.3 sqrt(years), 2 after 44 years.
assert np.isclose((2 / 0.3) ** 2, 44.4, atol=0.05)
