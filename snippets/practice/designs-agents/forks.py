"""An analysis with forks, on data in which nothing happens."""

import itertools

import numpy as np
from scipy import stats

# --8<-- [start:show]
FORKS = list(itertools.product((9.0, 2.5, 2.0), (False, True), (0, 1, 2)))


def significant(y, age, fork):
    """Does group 0 differ from group 1 at 5 %? One study a row of y.

    Persons alternate between the groups; fork is a path of choices.
    """
    cut, log, part = fork
    spread = y.std(axis=1, keepdims=True)
    keep = abs(y - y.mean(axis=1, keepdims=True)) < cut * spread  # 9: all
    keep &= [age == age, age < 50, age >= 50][part]  # all, young, old
    y = np.log(y) if log else y  # scale
    sides = []
    for group in (0, 1):
        k, v = keep[:, group::2], y[:, group::2]
        n = k.sum(axis=1)
        mean = (k * v).sum(axis=1) / n
        square = (k * (v - mean[:, None]) ** 2).sum(axis=1)
        sides.append((mean, square / (n - 1) / n))  # variance of mean
    (a, va), (b, vb) = sides
    return abs(a - b) > 1.98 * np.sqrt(va + vb)  # t test, 5 %
    # --8<-- [end:show]


def studies(rng, many=1_000, n=200):
    y = np.exp(0.5 * rng.normal(size=(many, n)))
    return y, rng.integers(20, 80, (many, n))


# --8<-- [start:run]
y, age = studies(np.random.default_rng(0))
found = np.array([significant(y, age, fork) for fork in FORKS])
print(f"one path, fixed before     {found[0].mean():.2f}")
print(f"best of {len(FORKS)} paths           {found.any(axis=0).mean():.2f}")
most = found.mean(axis=0) >= 0.5
print(f"at least half of the paths {most.mean():.2f}")
# --8<-- [end:run]
for seed in range(3):
    y, age = studies(np.random.default_rng(seed))
    found = np.array([significant(y, age, fork) for fork in FORKS])
    assert abs(found.mean(1) - 0.05).max() < 0.03  # each path alone is honest
    assert found.any(0).mean() > 3 * found[0].mean()
    assert found.any(0).mean() < 0.5 * (1 - 0.95 ** len(FORKS))  # shared data
    assert (found.mean(0) >= 0.5).mean() < 0.05
    # one path against the library: log scale, the old only, no outliers cut
    fork = (9.0, True, 2)
    for row in range(20):
        old = age[row] >= 50
        a, b = (np.log(y[row, g::2][old[g::2]]) for g in (0, 1))
        t = stats.ttest_ind(a, b, equal_var=False).statistic
        assert significant(y[row : row + 1], age[row : row + 1], fork)[0] == (
            abs(t) > 1.98
        )
        moved = y[row : row + 1].copy()
        moved[:, 1::2] *= 3
        assert significant(moved, age[row : row + 1], fork)[0]
