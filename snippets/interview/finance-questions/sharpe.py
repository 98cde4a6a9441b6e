"""How exact is a Sharpe ratio, and when may it be annualised by sqrt(252)?"""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
years, runs = 4, 2_000
days = 252 * years


def sharpe(x):
    """Annualised, from daily excess returns in the last axis."""
    return np.sqrt(252) * x.mean(axis=-1) / x.std(axis=-1, ddof=1)


x = 0.01 * (1 / np.sqrt(252) + rng.normal(size=(runs, days)))
daily = 1 / np.sqrt(252)  # a true ratio of 1 a year
formula = np.sqrt(252 * (1 + daily**2 / 2) / days)
print(f"spread of the estimates {sharpe(x).std():.3f}, formula {formula:.3f}")
print(f"below zero after {years} years: {np.mean(sharpe(x) < 0):.3f}")

rho, y = 0.2, 0.01 * rng.normal(size=(runs, days))
for t in range(1, days):  # autocorrelated noise, same mean
    y[:, t] = rho * y[:, t - 1] + np.sqrt(1 - rho**2) * y[:, t]
y = y + 0.01 * daily
yearly = y.reshape(-1, 252).sum(axis=1)
print(f"by sqrt(252): {sharpe(y).mean():.2f}", end=", ")
print(f"from whole years: {yearly.mean() / yearly.std():.2f}")
# --8<-- [end:show]

assert np.isclose(sharpe(x).std(), formula, rtol=4 / np.sqrt(2 * runs))
assert np.isclose(formula, 1 / np.sqrt(years), rtol=0.01)
ratio = sharpe(y).mean() / (yearly.mean() / yearly.std())
assert np.isclose(ratio, np.sqrt((1 + rho) / (1 - rho)), rtol=0.05)
assert np.isclose((y - 0.01 * daily).std(), 0.01, rtol=0.01)
# The second term matters for large ratios: true daily ratio of 1.
big = 1 + rng.normal(size=(runs, 500))
spread = (big.mean(axis=1) / big.std(axis=1, ddof=1)).std()
assert np.isclose(spread, np.sqrt(1.5 / 500), rtol=0.07)
# Stale prices (traded every second day): alone no autocorrelation, in a
# portfolio a positive one.
worth = np.cumsum(rng.normal(size=4_000) + rng.normal(size=(30, 4_000)), axis=1)
last = np.where(rng.random(worth.shape) < 0.5, np.arange(4_000), 0)
last = np.maximum.accumulate(last, axis=1)
stale = np.diff(np.take_along_axis(worth, last, axis=1))


def first(x):
    return np.corrcoef(x[1:], x[:-1])[0, 1]


assert abs(np.mean([first(x) for x in stale])) < 4 / np.sqrt(4_000)
assert first(stale.mean(axis=0)) > 0.3
# Volatility drag: up 50 %, down 50 %.
assert np.isclose(1.5 * 0.5, 0.75) and np.isclose(
    np.log(0.75) / 2, -0.1438, atol=1e-4
)
# The card: 0.06 % a day at 0.8 % a day for 500 days.
s = 0.06 / 0.8
assert np.isclose(s * np.sqrt(252), 1.19, atol=0.005)
assert np.isclose(np.sqrt(252 * (1 + s**2 / 2) / 500), 0.711, atol=0.001)
# The follow-up: overlapping 20-day returns count as 252/20 a year.
total = np.cumsum(np.pad(x, ((0, 0), (1, 0))), axis=1)
over = total[:, 20:] - total[:, :-20]
ratio = np.sqrt(252 / 20) * over.mean(axis=1) / over.std(axis=1, ddof=1)
assert abs(ratio.mean() - 1) < 0.06 and np.isclose(ratio.std(), 0.5, rtol=0.1)
# The follow-up: Sortino counts all days below the line, the others as zero.


def sortino(x, target=0):
    low = np.minimum(x - target, 0)
    return (x.mean(axis=-1) - target) / np.sqrt(np.mean(low**2, axis=-1))


small = np.array([2.0, -1, 3, -2])
assert np.isclose(sortino(small), 0.5 / np.sqrt(5 / 4))
assert np.isclose(sortino(small), 0.45, atol=5e-3)
calm = 0.03 + rng.normal(size=400_000)  # a small mean, symmetric
assert np.isclose(sortino(calm) / (calm.mean() / calm.std()), 2**0.5, rtol=0.04)


def drawdown(x):
    """Largest fall from an earlier peak, the start included, as a share."""
    worth = np.cumprod(np.append(1, 1 + x))
    return np.max(1 - worth / np.maximum.accumulate(worth))


assert np.isclose(drawdown(np.array([0.5, -0.5, 0.1])), 0.5)
assert np.isclose(drawdown(np.array([-0.5, 0.2])), 0.5)  # from the start
falls = [drawdown(x[0, :k]) for k in range(1, days + 1, 20)]
assert np.all(np.diff(falls) >= 0) and falls[-1] > falls[0]
