"""A change with six faults, each shown by a run."""

import numpy as np
from sklearn.base import clone
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


# --8<-- [start:show]
def cross_validate(model, X, y, folds=5, seed=0):
    X = (X - X.mean(axis=0)) / X.std(axis=0)
    order = np.random.default_rng().permutation(len(X))
    size = len(X) // folds
    scores = []
    for k in range(folds):
        test = order[k * size : (k + 1) * size]
        train = np.setdiff1d(order, test)
        try:
            model.fit(X[train], y[train].ravel())
            scores.append(np.mean(model.predict(X[test]) == y[test]))
        except ValueError:
            continue
    return np.mean(scores)


# --8<-- [end:show]
proposed = cross_validate


# --8<-- [start:mended]
def cross_validate(model, X, y, folds=5, seed=0):
    if y.shape != (len(X),):
        raise ValueError(f"y has shape {y.shape}, not ({len(X)},)")
    order = np.random.default_rng(seed).permutation(len(X))
    scores = []
    for test in np.array_split(order, folds):
        train = np.setdiff1d(order, test)
        fresh = make_pipeline(StandardScaler(), clone(model))
        fresh.fit(X[train], y[train])
        scores.append(np.mean(fresh.predict(X[test]) == y[test]))
    return np.mean(scores)


# --8<-- [end:mended]
class Spy(LogisticRegression):
    """Keeps what it was given."""

    fitted, asked = [], []

    def fit(self, X, y):
        self.fitted.append(X.copy())
        return super().fit(X, y)

    def predict(self, X):
        self.asked.append(len(X))
        return super().predict(X)


def spied(f, X, y, **settings):
    Spy.fitted, Spy.asked = [], []
    score = f(Spy(), X, y, **settings)
    return score, Spy.fitted, sum(Spy.asked)


rng = np.random.default_rng(5)
X = rng.normal(size=(1003, 3))
noisy = X[:, 0] + 0.3 * rng.normal(size=1003)
y = (noisy > np.median(noisy)).astype(int)


# --8<-- [start:run]
def symptoms(f):
    _, first, tested = spied(f, X, y)  # score, training sets, rows tested
    _, again, _ = spied(f, X, y)
    outlier = X.copy()
    outlier[7] = 1e6  # one row; in one fold it is only tested
    _, trained, _ = spied(f, outlier, y)
    squeezed = sum(np.median(abs(x)) < 0.5 for x in trained)
    yield f"{tested} of {len(X)} rows tested"
    yield f"same folds again: {all(map(np.array_equal, first, again))}"
    yield f"{squeezed} of 5 trainings feel an outlier"
    one_positive = (np.arange(len(X)) == 7).astype(int)
    for name, labels in (("(n, 1)", y[:, None]), ("one 1", one_positive)):
        try:
            yield f"labels {name}: {spied(f, X, labels)[0]:.1f}"
        except ValueError:
            yield f"labels {name}: ValueError"


pairs = zip(symptoms(proposed), symptoms(cross_validate), strict=True)
for left, right in pairs:
    print(f"{left:37} {right}")
# --8<-- [end:run]
for _ in range(5):  # the proposed one draws other folds each time
    told = list(symptoms(proposed))
    assert told[:3] == [
        "1000 of 1003 rows tested",
        "same folds again: False",
        "5 of 5 trainings feel an outlier",
    ]
    assert told[3] == "labels (n, 1): 0.5"
    assert told[4] == "labels one 1: 1.0"
assert list(symptoms(cross_validate)) == [
    "1003 of 1003 rows tested",
    "same folds again: True",
    "4 of 5 trainings feel an outlier",
    "labels (n, 1): ValueError",
    "labels one 1: ValueError",
]
assert spied(cross_validate, X, y)[0] > 0.8
given = LogisticRegression()
proposed(given, X, y)
assert hasattr(given, "coef_")  # the caller's own model was fitted
given = LogisticRegression()
assert cross_validate(given, X, y) > 0.8 and not hasattr(given, "coef_")
other = spied(cross_validate, X, y, seed=1)[1]
assert not np.array_equal(spied(cross_validate, X, y)[1][0], other[0])
# n labels in a column against n answers: every answer against every label
assert (np.zeros(4) == np.zeros((4, 1))).shape == (4, 4)
