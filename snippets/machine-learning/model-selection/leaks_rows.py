"""Rows that know one another: copies, patients, weeks; labels are coins."""

import numpy as np
from scipy.spatial.distance import cdist
from sklearn.neighbors import KNeighborsClassifier


def copies(rng):
    """200 cases, each twice in the table."""
    X = rng.normal(size=(200, 5))
    case, y = np.repeat(np.arange(len(X)), 2), rng.integers(2, size=len(X))
    return X[case], y[case], case


# --8<-- [start:show]
def patients(rng):
    """40 patients with ten scans each: one label, one personal pattern."""
    patient = np.repeat(np.arange(40), 10)
    X = rng.normal(size=(40, 5))[patient] + 0.3 * rng.normal(size=(400, 5))
    return X, rng.integers(2, size=40)[patient], patient


def weeks(rng):
    """400 days; each week has one label; the only feature is the date."""
    day, label = np.arange(400), rng.integers(2, size=58)
    return day[:, None], label[day // 7], day // 7


def scores(table, rng):
    X, y, unit = table(rng)
    row = rng.permutation(400)
    later = unit >= np.quantile(unit, 0.75)  # whole cases, patients, weeks
    for train, test in ((row[:300], row[300:]), (~later, later)):
        model = KNeighborsClassifier(1).fit(X[train], y[train])
        yield model.score(X[test], y[test])


rng = np.random.default_rng(0)
for table in (copies, patients, weeks):
    leaky, honest = np.mean([[*scores(table, rng)] for _ in range(40)], 0)
    print(f"{table.__name__:15s} leaky {leaky:.2f}   honest {honest:.2f}")
# --8<-- [end:show]

# a mean of 40 shares of 100 rows
assert abs(40 * 100 * leaky - round(40 * 100 * leaky)) < 1e-6

for seed in (1, 2):
    rng = np.random.default_rng(seed)
    for table in (copies, patients, weeks):
        leaky, honest = np.mean([[*scores(table, rng)] for _ in range(20)], 0)
        assert leaky > 0.8 and abs(honest - 0.5) < 0.12, (table, leaky, honest)


def one_neighbour(X, y, train, test):
    near = cdist(X[test], X[train]).argmin(axis=1)
    return np.mean(y[train][near] == y[test])


def alone(rng):
    """400 rows that know no other, so one row astray shows."""
    return rng.normal(size=(400, 5)), rng.integers(2, size=400), np.arange(400)


for seed in range(8):  # at random and in order: 300 rows train, 100 test
    rng = np.random.default_rng(seed)
    (X, y, _), rows = alone(rng), np.arange(400)
    by_hand = [
        one_neighbour(X, y, order[:300], order[300:])
        for order in (rng.permutation(400), rows)
    ]
    assert np.allclose([*scores(alone, np.random.default_rng(seed))], by_hand)

# labels shuffled row by row acquit all three tables, but not oversampling
rng = np.random.default_rng(4)
for table in (copies, patients, weeks):
    shuffled = []
    for _ in range(10):
        X, y, _ = table(rng)
        y, row = rng.permutation(y), rng.permutation(400)
        shuffled.append(one_neighbour(X, y, row[:300], row[300:]))
    assert abs(np.mean(shuffled) - 0.5) < 4 * 0.05 / np.sqrt(10)
oversampled = []
for _ in range(10):
    X, y = rng.normal(size=(200, 5)), rng.permutation(200) < 40
    more = np.r_[np.flatnonzero(~y), rng.choice(np.flatnonzero(y), 160)]
    more = rng.permutation(more)
    oversampled.append(one_neighbour(X, y, more[:240], more[240:]))
assert np.mean(oversampled) > 0.7

# weeks: later days all get the label of the last training week, one guess
X, y, unit = weeks(rng)
later = unit >= np.quantile(unit, 0.75)
days = np.bincount(unit[later])[unit[later][0] :]
model = KNeighborsClassifier(1).fit(X[~later], y[~later])
assert (model.predict(X[later]) == y[~later][-1]).all()
error = 0.5 * np.sqrt((days**2).sum()) / days.sum() / np.sqrt(40)
assert len(days) == 16 and abs(error - 0.02) < 5e-4
for seed in range(4):
    _, y, unit = weeks(np.random.default_rng(seed))
    assert all(len(set(y[unit == week])) == 1 for week in set(unit))
    guess = y[unit == unit.max() - 16][0]
    _, honest = scores(weeks, np.random.default_rng(seed))
    assert np.isclose(honest, np.mean(y[unit > unit.max() - 16] == guess))

X, y, unit = copies(np.random.default_rng(3))
assert X.shape == (400, 5) and len(set(unit)) == 200
assert np.array_equal(X[::2], X[1::2]) and np.array_equal(y[::2], y[1::2])
