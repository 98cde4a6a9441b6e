"""Plain and nested cross-validation, with and without something to learn."""

import numpy as np
from sklearn.linear_model import RidgeClassifier
from sklearn.model_selection import GridSearchCV, KFold, cross_val_score
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer


def folds(n, k):
    for test in np.array_split(np.arange(n), k):
        yield np.setdiff1d(np.arange(n), test), test


# --8<-- [start:show]
def right(X, y, recipes, train, test):
    """Which test labels (-1 or 1) least squares gets right, recipe by row."""
    A = X[:, recipes].swapaxes(0, 1)  # a recipe chooses three columns
    B, Bt = A[:, train], A[:, train].swapaxes(1, 2)
    w = np.linalg.solve(Bt @ B, Bt @ y[train, None])
    return (A[:, test] @ w)[..., 0] * y[test] > 0


def cv_scores(X, y, recipes, k):
    parts = [right(X, y, recipes, *split) for split in folds(len(y), k)]
    return np.concatenate(parts, axis=1).mean(axis=1)


def plain(X, y, recipes):
    return cv_scores(X, y, recipes, 5).max()


def nested(X, y, recipes):
    results = []
    for train, test in folds(len(y), 5):
        inner = cv_scores(X[train], y[train], recipes, 4)  # never sees test
        winner = recipes[[inner.argmax()]]
        results.append(right(X, y, winner, train, test))
    return np.concatenate(results, axis=1).mean()


# --8<-- [end:show]
def new_rows(X, y, recipes, X_new, y_new):
    """Accuracy of the winner, refitted on all rows, on rows made afterwards."""
    winner = recipes[[cv_scores(X, y, recipes, 5).argmax()]]
    both, targets = np.concatenate([X, X_new]), np.concatenate([y, y_new])
    rows = np.arange(len(targets))
    n = len(y)
    return right(both, targets, winner, rows[:n], rows[n:]).mean()


def table(rng, signal, n):
    y = rng.choice([-1.0, 1.0], size=n)
    X = rng.normal(size=(n, 20))
    X[:, :2] += signal * y[:, None]
    return X, y


def study(signal, rng, runs=60):
    scores = []
    for _ in range(runs):
        X, y = table(rng, signal, 60)
        recipes = np.array(
            [rng.choice(20, 3, replace=False) for _ in range(30)]
        )
        fresh = new_rows(X, y, recipes, *table(rng, signal, 1000))
        scores.append([plain(X, y, recipes), nested(X, y, recipes), fresh])
    return np.array(scores)


print("signal    plain   nested   new rows")
for signal in (0.0, 0.5):
    scores = study(signal, np.random.default_rng(0)).mean(axis=0)
    print(f"{signal:6.1f}" + "".join(f"{s:9.2f}" for s in scores))
    assert scores[0] > scores[2] + 0.03  # the best of thirty flatters itself

for signal in (0.0, 0.5):
    runs = study(signal, np.random.default_rng(7))
    error = np.std(runs[:, 1] - runs[:, 2], ddof=1) / np.sqrt(len(runs))
    trust = np.mean(runs[:, 1] - runs[:, 2])
    assert runs[:, 2].mean() > (0.6 if signal else 0.45)
    assert -0.04 - 3 * error < trust < 3 * error + 0.01
    assert np.mean(runs[:, 0] - runs[:, 2]) > 0.03
# scikit-learn agrees, plain and nested
X, y = table(np.random.default_rng(8), 0.5, 60)
recipes = np.array([[0, 3, 4], [5, 1, 6], [7, 8, 9], [0, 1, 2]])
columns = [
    FunctionTransformer(np.take, kw_args={"indices": r, "axis": 1})
    for r in recipes
]
model = Pipeline(
    [
        ("columns", columns[0]),
        ("fit", RidgeClassifier(1e-9, fit_intercept=False)),
    ]
)
search = GridSearchCV(model, {"columns": columns}, cv=KFold(5))
assert np.isclose(search.fit(X, y).best_score_, plain(X, y, recipes))
search = GridSearchCV(model, {"columns": columns}, cv=KFold(4))
theirs = cross_val_score(search, X, y, cv=KFold(5)).mean()
assert np.isclose(theirs, nested(X, y, recipes))
# fits of the card: 5 outer folds, 4 inner, 30 settings, and the final search
assert 5 * (4 * 30 + 1) == 605 and 5 * 30 + 1 == 151
