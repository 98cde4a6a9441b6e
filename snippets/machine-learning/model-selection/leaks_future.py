"""A column from the future, and a test set that chose; coin-flip labels."""

import numpy as np
from scipy import stats
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def future_column(rng):
    """A count of refunds, which support books after the outcome is known."""
    y, X = rng.integers(2, size=400), rng.normal(size=(400, 5))
    refunds = rng.poisson(np.where(y == 1, 2.0, 0.2))
    for table in (np.column_stack([X, refunds]), X):  # honest: without it
        model = LogisticRegression().fit(table[:200], y[:200])
        yield model.score(table[200:], y[200:])


def test_set_that_chose(rng, trials=200):
    """The best of many models on 100 test rows, and the same on new rows."""
    y, X = rng.integers(2, size=400), rng.normal(size=(400, 5))
    w = rng.normal(size=(5, trials))  # settings tried: random weights
    right = (X @ w > 0) == y[:, None].astype(bool)
    best = right[:100].mean(axis=0).argmax()
    yield from (right[:100, best].mean(), right[100:, best].mean())


rng = np.random.default_rng(0)
for leak in (future_column, test_set_that_chose):
    leaky, honest = np.mean([[*leak(rng)] for _ in range(200)], axis=0)
    print(f"{leak.__name__:20s} leaky {leaky:.2f}   honest {honest:.2f}")
# --8<-- [end:show]

# means of 200 shares, of 100 rows and of 300
for share, rows in ((leaky, 100), (honest, 300)):
    assert abs(200 * rows * share - round(200 * rows * share)) < 1e-6
# the choice with labels -1 and 1: right where label and score have one sign
rng = np.random.default_rng(6)
y, X = rng.integers(2, size=400), rng.normal(size=(400, 5))
scores = (2 * y - 1) * (X @ rng.normal(size=(5, 200))).T
first = (scores[:, :100] > 0).sum(axis=1)
winner = scores[np.flatnonzero(first == first.max())[0]]
assert np.allclose(
    [*test_set_that_chose(np.random.default_rng(6))],
    [first.max() / 100, (winner[100:] > 0).sum() / 300],
)

for seed in (1, 2):
    rng = np.random.default_rng(seed)
    leaks = (future_column, test_set_that_chose)
    runs = np.array([[[*f(rng)] for _ in range(20)] for f in leaks])
    (future, now), (best, fresh) = runs.mean(axis=1)
    assert future > 0.75 and best > 0.58
    assert abs(now - 0.5) < 0.03 and abs(fresh - 0.5) < 0.03

# the best rule on the count alone (0 or more) is right in 0.842 of cases
none = stats.poisson.pmf(0, [0.2, 2.0])
assert abs(future - (none[0] + 1 - none[1]) / 2) < 0.02

# 200 independent guessers on 100 questions: the best has about 64 right
best = np.random.default_rng(4).binomial(100, 0.5, size=(400, 200)).max(axis=1)
assert abs(best.mean() - 64) < 1
normal = np.random.default_rng(5).normal(size=(4000, 200)).max(axis=1)
assert abs(50 + 5 * normal.mean() - best.mean()) < 0.5 > abs(best.mean() - 63.7)
# those that share five features gain less
assert np.mean([next(test_set_that_chose(rng)) for _ in range(100)]) < 0.63
