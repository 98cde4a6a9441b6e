"""Ten users, a hundred clicks each: resample users, not clicks."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)


def experiment():
    """Times (10 users, 100 clicks): users differ by 3, clicks by 1."""
    return rng.normal(0, 3, size=(10, 1)) + rng.normal(size=(10, 100))


def standard_errors(x, runs=200):
    """Of the mean of x, by resampling clicks and by resampling users."""
    clicks = rng.choice(x.ravel(), size=(runs, x.size)).mean(axis=1)
    users = x[rng.integers(10, size=(runs, 10))].mean(axis=(1, 2))
    return clicks.std(), users.std()


true = np.std([experiment().mean() for _ in range(2000)])
clicks, users = np.array([standard_errors(experiment()) for _ in range(100)]).T
print(f"true standard error {true:.2f}")
print(f"resampling clicks   {clicks.mean():.2f}")
print(f"resampling users    {users.mean():.2f}", end=", ")
print(f"mostly from {np.quantile(users, 0.05):.2f}", end=" ")
print(f"to {np.quantile(users, 0.95):.2f}")
# --8<-- [end:show]

exact = np.sqrt(9 / 10 + 1 / 1000)
assert np.isclose(true, exact, rtol=0.05)
x = experiment()
assert x.shape == (10, 100)
found = standard_errors(x, runs=4000)
assert np.isclose(found[0], x.std() / np.sqrt(1000), rtol=0.05)
assert np.isclose(found[1], x.mean(axis=1).std() / np.sqrt(10), rtol=0.04)
effect = 1 + 99 * 0.9  # the variance grows by this design effect
assert np.isclose(exact**2, effect * 10 / 1000)
assert round(np.sqrt(effect), 1) == 9.5 and round(1000 / effect) == 11
assert 0.8 * 9.5 < true / clicks.mean() < 1.2 * 9.5
assert 0.8 < users.mean() / true < 1
assert abs(2 * stats.norm.sf(1.96 / np.sqrt(effect)) - 0.84) < 0.005
