"""Empirical risk minimisation over thresholds, exactly, in one sweep."""

import numpy as np


# --8<-- [start:show]
def erm_threshold(x, y):
    """(t, error): the rule 1[x >= t] with least training error."""
    order = np.argsort(x)
    x, y = np.asarray(x)[order], np.asarray(y)[order]  # (n,), (n,)
    n = len(x)
    ones_below = np.r_[0, np.cumsum(y)]  # (n + 1,): first i say 0
    zeros_below = np.r_[0, np.cumsum(1 - y)]
    errors = ones_below + zeros_below[-1] - zeros_below  # zeros above
    between = np.r_[True, x[1:] > x[:-1], True]  # not inside equal x
    i = np.where(between, errors, n + 1).argmin()  # tie: smallest t
    return (x[i] if i < n else np.inf), errors[i] / n


t, error = erm_threshold([3, 1, 2, 6, 4, 5], [1, 0, 0, 1, 0, 1])
print(f"t = {t}, training error {error:.2f}")
# --8<-- [end:show]

xs, ys = np.array([1, 2, 3, 4, 5, 6]), np.array([0, 0, 1, 0, 1, 1])
table = [int(np.sum((xs >= c) != ys)) for c in (1, 2, 3, 4, 5, 6, 7)]
assert table == [3, 2, 1, 2, 1, 2, 3]  # the table of the text
assert t == xs[np.argmin(table)] and np.isclose(error, min(table) / 6)
for seed in range(20):  # against all cuts, with many equal x
    rng = np.random.default_rng(seed)
    n = int(rng.integers(1, 30))
    x, y = rng.integers(0, 9, n), rng.integers(0, 2, n)
    cuts = np.r_[np.unique(x), np.inf]
    errors = [np.mean((x >= c) != y) for c in cuts]
    t, error = erm_threshold(x, y)
    assert t == cuts[np.argmin(errors)] and np.isclose(error, min(errors))
assert erm_threshold([5], [1]) == (5, 0)  # one example, either label
assert erm_threshold([5], [0]) == (np.inf, 0)
assert erm_threshold([2, 2, 2], [1, 0, 1]) == (2, 1 / 3)  # only equal x
