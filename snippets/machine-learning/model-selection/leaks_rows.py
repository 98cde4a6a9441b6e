"""Rows that know one another: copies, patients, weeks; labels are coins."""

import numpy as np
from sklearn.neighbors import KNeighborsClassifier


def copies(rng):
    """200 cases, each twice in the table."""
    X, y = rng.normal(size=(200, 5)), rng.integers(2, size=200)
    case = np.repeat(np.arange(200), 2)
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

for seed in (1, 2):
    rng = np.random.default_rng(seed)
    for table in (copies, patients, weeks):
        leaky, honest = np.mean([[*scores(table, rng)] for _ in range(20)], 0)
        assert leaky > 0.8 and abs(honest - 0.5) < 0.12, (table, leaky, honest)


def one_neighbour(X, y, train, test):
    model = KNeighborsClassifier(1).fit(X[train], y[train])
    return model.score(X[test], y[test])


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

X, y, unit = copies(np.random.default_rng(3))
assert np.array_equal(X[::2], X[1::2]) and np.array_equal(y[::2], y[1::2])
