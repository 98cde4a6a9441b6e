"""k-fold cross-validation from scratch, on six numbers and on diabetes."""

import math

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import cross_val_score


# --8<-- [start:show]
def kfold(n, k, rng):
    """Pairs (train, test) of sorted indices; the k tests partition 0..n-1."""
    if not 2 <= k <= n:
        raise ValueError("k must lie between 2 and n")
    folds = np.array_split(rng.permutation(n), k)
    everything = np.arange(n)
    return [(np.setdiff1d(everything, f), np.sort(f)) for f in folds]


y = np.array([1.0, 2, 4, 5, 9, 9])
for train, test in kfold(6, 3, np.random.default_rng(5)):
    error = np.mean((y[test] - y[train].mean()) ** 2)
    print(
        "test on", y[test], f" mean of the rest {y[train].mean():.2f}", end=""
    )
    print(f"  error {error:5.2f}")
# --8<-- [end:show]

rest = (y.sum() - y[test].sum()) / 4  # the last fold by hand
assert np.isclose(error, ((y[test] - rest) ** 2).sum() / 2)
assert np.isclose(((y - y.mean()) ** 2).sum(), 58)


def mean_model_error(y, k, rng):
    squares = [
        (y[test] - y[train].mean()) ** 2
        for train, test in kfold(len(y), k, rng)
    ]
    return np.mean(np.concatenate(squares))


rng = np.random.default_rng(0)
for n, k in [(7, 2), (10, 3), (11, 11)]:
    splits = kfold(n, k, rng)
    tests = np.concatenate([test for _, test in splits])
    assert len(splits) == k and np.array_equal(np.sort(tests), np.arange(n))
    assert max(len(t) for _, t in splits) - min(len(t) for _, t in splits) <= 1
    for train, test in splits:
        assert np.array_equal(np.sort(np.r_[train, test]), np.arange(n))
        assert (np.diff(train) > 0).all() and (np.diff(test) > 0).all()
assert not np.array_equal(kfold(9, 3, rng)[0][1], [0, 1, 2])  # shuffled
for bad in (1, 7):
    try:
        kfold(6, bad, rng)
    except ValueError:
        continue
    raise AssertionError(bad)

# our splits, given to scikit-learn, score as by hand
X, t = load_diabetes(return_X_y=True)
splits = kfold(len(t), 7, rng)
theirs = cross_val_score(
    LinearRegression(), X, t, cv=splits, scoring="neg_mean_squared_error"
)
A = np.column_stack([np.ones(len(t)), X])
ours = []
for train, test in splits:
    w = np.linalg.lstsq(A[train], t[train], rcond=None)[0]
    ours.append(np.mean((t[test] - A[test] @ w) ** 2))
assert np.allclose(ours, -theirs, rtol=1e-8)

# leaving one out, the mean misses by n / (n - 1) times the residual
for v in (y, np.array([2.0, 3, 7, 8])):
    n, train_error = len(v), np.mean((v - v.mean()) ** 2)
    left_out = mean_model_error(v, n, rng)
    assert np.isclose(left_out, (n / (n - 1)) ** 2 * train_error)
assert np.isclose(train_error, 6.5) and abs(left_out - 11.56) < 0.005
v = np.array([2.0, 3, 7, 8])
halves = [(v[:2] - v[2:].mean()) ** 2, (v[2:] - v[:2].mean()) ** 2]
assert np.isclose(np.mean(halves), 25.25)

# the text's folds: mean and standard error of 0.20, 0.26, 0.22, 0.28, 0.24
fold = np.array([0.20, 0.26, 0.22, 0.28, 0.24])
assert np.isclose(fold.mean(), 0.24)
assert abs(fold.std(ddof=1) / np.sqrt(5) - 0.014) < 2e-4

# 12 positives among 600 rows: how often one of five folds gets none
rng = np.random.default_rng(6)
rows = [rng.permutation(600)[:12] // 120 for _ in range(5000)]
empty = np.mean([len(np.unique(r)) < 5 for r in rows])
ways = [math.comb(600 - 120 * j, 12) / math.comb(600, 12) for j in range(5)]
exact = 5 * ways[1] - 10 * ways[2] + 10 * ways[3] - 5 * ways[4]
assert abs(exact - 0.31) < 0.005 and abs(empty - exact) < 0.027  # 4 errors
