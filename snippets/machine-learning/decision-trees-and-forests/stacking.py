"""Stacking on predictions of models that saw the rows, and of models that did not."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.tree import DecisionTreeClassifier


def world(seed, n=1_500):
    """Features (n, 8), of which four matter, and labels 0 or 1 with noise."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, 8))
    score = 1.2 * X[:, 0] + 1.5 * np.sign(X[:, 1] * X[:, 2]) + X[:, 3] ** 2 - 1
    return X, rng.logistic(size=n) < score


# --8<-- [start:show]
def columns(models, X):
    return np.stack([m.predict_proba(X)[:, 1] for m in models], axis=1)


def accuracies(X, y, X_new, y_new):
    models = [
        LogisticRegression().fit(X, y),
        GaussianNB().fit(X, y),
        KNeighborsClassifier(1).fit(X, y),
        KNeighborsClassifier(25).fit(X, y),
        DecisionTreeClassifier(max_depth=4, random_state=0).fit(X, y),
    ]
    held_out = [
        cross_val_predict(m, X, y, cv=5, method="predict_proba")[:, 1]
        for m in models
    ]
    new = columns(models, X_new)
    yes = [*(new > 0.5).T, new.mean(axis=1) > 0.5]
    for level in (columns(models, X), np.stack(held_out, axis=1)):
        yes.append(LogisticRegression().fit(level, y).predict(new))
    return [np.mean(answer == y_new) for answer in yes]


# --8<-- [end:show]


names = (
    "logistic|naive Bayes|1 neighbour|25 neighbours|tree"
    "|mean|stack, rows seen|stack, held out"
).split("|")
worlds = [world(seed) for seed in range(5)]
rows = np.array(
    [accuracies(X[:500], y[:500], X[500:], y[500:]) for X, y in worlds]
)
# --8<-- [start:print]
for name, mean in zip(names, rows.mean(axis=0), strict=True):
    print(f"{name:17}{mean:.3f}")
# --8<-- [end:print]
nearest, best, mean, seen, held_out = rows[:, [2, 3, 5, 6, 7]].T
# On rows it has seen one neighbour is perfect, so the stack trusts it alone.
assert np.abs(seen - nearest).max() < 0.01
assert np.all(held_out > seen + 0.03)
assert held_out.mean() > mean.mean() > best.mean()
X, y = worlds[0]
memory = KNeighborsClassifier(1).fit(X[:500], y[:500])
assert memory.score(X[:500], y[:500]) == 1
# A held-out column is made by five models; each row's by one without it.
column = cross_val_predict(
    memory, X[:500], y[:500], cv=5, method="predict_proba"
)[:, 1]
assert abs(np.mean((column > 0.5) == y[:500]) - nearest.mean()) < 0.06
