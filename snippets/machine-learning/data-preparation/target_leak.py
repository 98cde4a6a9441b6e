"""A code that says nothing, encoded by the targets of the same rows."""

import numpy as np
from sklearn.linear_model import LogisticRegression

# --8<-- [start:show]
n, towns, m = 2000, 700, 2.0


def town_means(c, y):
    count = np.bincount(c, minlength=towns)
    total = np.bincount(c, weights=y, minlength=towns)
    return (total + m * y.mean()) / (count + m)


def study(rng):
    """Log-odds of y are x; towns are drawn by lot. Train and test: n rows."""
    x, c = rng.normal(size=2 * n), rng.integers(towns, size=2 * n)
    y = (x + rng.logistic(size=2 * n) > 0).astype(float)
    train, test = slice(n), slice(n, None)
    use = town_means(c[train], y[train])
    fold, by_fold = rng.permutation(n) % 5, np.empty(n)
    for f in range(5):
        rest = town_means(c[train][fold != f], y[train][fold != f])
        by_fold[fold == f] = rest[c[train][fold == f]]
    for z in (use[c[train]], by_fold):
        model = LogisticRegression().fit(np.c_[x[train], z], y[train])
        seen = model.score(np.c_[x[train], z], y[train])
        fresh = model.score(np.c_[x[test], use[c[test]]], y[test])
        yield seen, fresh, model.coef_[0, 1]


names = ("same rows", "out of fold")
for name, r in zip(names, study(np.random.default_rng(0)), strict=True):
    print(f"{name:12s} train {r[0]:.2f}  test {r[1]:.2f}  weight {r[2]:4.1f}")
# --8<-- [end:show]

for seed in (1, 2, 3, 4):
    leaky, honest = study(np.random.default_rng(seed))
    assert leaky[0] > honest[0] + 0.05 and leaky[1] < honest[1] - 0.04
    assert leaky[2] > 5 > 2 > abs(honest[2])
    assert abs(honest[0] - honest[1]) < 0.05
    assert leaky[0] > leaky[1] + 0.1  # in training only
means = town_means(np.array([3, 3, 5]), np.array([1.0, 0, 1]))
assert np.isclose(means[3], (1 + 2 * 2 / 3) / 4) and means[0] == 2 / 3
# the best accuracy of x alone, E[max(p, 1 - p)], is about the honest one
x = np.random.default_rng(0).normal(size=100_000)
assert abs(np.mean(1 / (1 + np.exp(-abs(x)))) - 0.68) < 0.01
