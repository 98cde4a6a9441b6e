"""Out-of-bag probabilities: each row judged by trees that never saw it."""

import warnings

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split


# --8<-- [start:show]
def oob_proba(trees, samples, X):
    total, count = 0.0, np.zeros((len(X), 1))
    for tree, rows in zip(trees, samples, strict=True):
        out = np.ones((len(X), 1), dtype=bool)
        out[rows] = False  # the rows in the bag, repeats and all
        total = total + out * tree.predict_proba(X)
        count += out
    with np.errstate(invalid="ignore"):
        return total / count  # nan where no tree left the row out


X, y = load_breast_cancer(return_X_y=True)
X_tr, X_te, y_tr, y_te = train_test_split(X, y, test_size=0.5, random_state=0)
forest = RandomForestClassifier(100, random_state=0).fit(X_tr, y_tr)
proba = oob_proba(forest.estimators_, forest.estimators_samples_, X_tr)
bags = [len(set(rows)) / len(X_tr) for rows in forest.estimators_samples_]
print(f"in the bag {np.mean(bags):.3f}, 1 - 1/e = {1 - np.exp(-1):.3f}")
print(f"training accuracy {forest.score(X_tr, y_tr):.2f}")
print(f"out of bag        {np.mean(proba.argmax(axis=1) == y_tr):.2f}")
print(f"test              {forest.score(X_te, y_te):.2f}")
# --8<-- [end:show]

assert np.isclose(np.mean(bags), 1 - np.exp(-1), atol=0.01)
library = RandomForestClassifier(100, oob_score=True, random_state=0)
library.fit(X_tr, y_tr)
assert np.allclose(proba, library.oob_decision_function_)
assert np.allclose(proba.sum(axis=1), 1)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    few = RandomForestClassifier(2, random_state=0).fit(X_tr, y_tr)
proba = oob_proba(few.estimators_, few.estimators_samples_, X_tr)
seen = np.isin(np.arange(len(X_tr)), few.estimators_samples_[0])
seen &= np.isin(np.arange(len(X_tr)), few.estimators_samples_[1])
assert seen.any() and np.array_equal(np.isnan(proba[:, 0]), seen)
# Four rows: (3/4)^4 stay out; two or more copies in, on average.
bags = np.stack(np.meshgrid(*4 * [np.arange(4)])).reshape(4, -1)
out = np.mean(np.all(bags != 2, axis=0))
assert np.isclose(out, 81 / 256)
