"""Gradient boosting for squared loss from scratch, with stumps."""

import numpy as np
from sklearn.ensemble import GradientBoostingRegressor


# --8<-- [start:show]
def best_stump(X, r):
    """Least-squares stump (feature, threshold, left, right) for r."""
    n, best, stump = len(r), -np.inf, None
    k = np.arange(1, n)  # sizes of the left side
    for j in range(X.shape[1]):
        order = np.argsort(X[:, j])
        x, s = X[order, j], np.cumsum(r[order])
        left, right = s[:-1] / k, (s[-1] - s[:-1]) / (n - k)
        score = k * left**2 + (n - k) * right**2
        score[x[1:] == x[:-1]] = -np.inf  # equal values stay together
        i = np.argmax(score) if n > 1 else 0
        if n > 1 and score[i] > best:
            best, stump = score[i], (j, x[i], left[i], right[i])
    return stump


def boost_stumps(X, y, rounds, eta):
    base, stumps = np.mean(y), []
    F = np.full(len(y), base)
    for _ in range(rounds):
        stump = best_stump(X, y - F)
        if stump is None:  # all rows are equal: nothing to split
            break
        j, t, left, right = stump
        F += eta * np.where(X[:, j] <= t, left, right)
        stumps.append(stump)
    return base, stumps


# --8<-- [end:show]


def predict(X, base, stumps, eta):
    F = np.full(len(X), base)
    for j, t, left, right in stumps:
        F += eta * np.where(X[:, j] <= t, left, right)
    return F


rng = np.random.default_rng(0)
X = np.column_stack([rng.normal(size=60), rng.integers(0, 5, 60)])  # ties
y = np.sin(2 * X[:, 0]) + 0.4 * X[:, 1] + 0.2 * rng.normal(size=60)
base, stumps = boost_stumps(X, y, 40, 0.3)
library = GradientBoostingRegressor(
    n_estimators=40, max_depth=1, learning_rate=0.3
).fit(X, y)
assert np.allclose(predict(X, base, stumps, 0.3), library.predict(X))
assert {stump[0] for stump in stumps} == {0, 1}
assert boost_stumps(np.ones((3, 2)), y[:3], 5, 0.3)[1] == []
assert boost_stumps(X[:1], y[:1], 5, 0.3) == (y[0], [])
# The training error falls up to a step of 2, and rises beyond.
for eta, rises in ((0.5, False), (1.9, False), (2.1, True)):
    base, stumps = boost_stumps(X, y, 8, eta)
    trail = [
        np.mean((y - predict(X, base, stumps[:m], eta)) ** 2) for m in range(9)
    ]
    assert np.all(np.diff(trail) > 0 if rises else np.diff(trail) < 0)
