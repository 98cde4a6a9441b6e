"""Three faults that find profit in pure noise."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, days = 1_000, 1_000
returns = 0.02 * rng.normal(size=(n, days))  # nothing to find
price = np.cumsum(returns, axis=1)  # logarithms


def sharpe(position, shift):
    """Mean annual ratio; position of day t meets the return of t + shift."""
    gain = position[:, : days - shift] * returns[:, shift:]
    return np.mean(np.sqrt(252) * gain.mean(axis=1) / gain.std(axis=1))


trend = np.sign(price)  # price relative to day 0
whole = np.sign(price.mean(axis=1, keepdims=True) - price)  # cheap or dear
print(f"honest, next day's return:   {sharpe(trend, 1):+.2f}")
print(f"signal meets its own return: {sharpe(trend, 0):+.2f}")
print(f"mean of the whole history:   {sharpe(whole, 1):+.2f}")
alive = price.min(axis=1) > np.log(0.4)  # the others were delisted
year = 252 * returns.mean(axis=1)
print(f"all shares {year.mean():+.3f} a year", end=", ")
print(f"the {alive.mean():.0%} that survive {year[alive].mean():+.3f}")
# --8<-- [end:show]

noise = 4 * np.sqrt(252 / days / n)
assert abs(sharpe(trend, 1)) < noise
assert sharpe(trend, 0) > 5 * noise and sharpe(whole, 1) > 5 * noise
# With the mean of the past only, the second rule earns nothing.
past = np.cumsum(price, axis=1) / np.arange(1, days + 1)
assert abs(sharpe(np.sign(past - price), 1)) < noise
error = 0.02 * 252 / np.sqrt(days * n)
assert abs(year.mean()) < 4 * error
assert year[alive].mean() > 4 * error
# The follow-up: labels over h days overlap a test block on h - 1 days each side.
h, block = 5, range(20, 30)
test = {d for s in block for d in range(s + 1, s + h + 1)}
hit = [d for d in range(60) if test & set(range(d + 1, d + h + 1))]
assert hit == list(range(20 - (h - 1), 30 + (h - 1)))
