"""Boosting the log loss: trees on y - p, Newton's value in each leaf."""

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import log_loss
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeRegressor

X, y = load_breast_cancer(return_X_y=True)
X, X_test, y, y_test = train_test_split(X, y, random_state=0, stratify=y)
# --8<-- [start:show]
eta, start = 0.1, np.log(y.mean() / (1 - y.mean()))  # the log-odds
F, F_test = np.full(len(y), start), np.full(len(y_test), start)
for m in range(51):
    p = 1 / (1 + np.exp(-F))
    if m in (0, 1, 10, 50):
        loss = log_loss(y, p), log_loss(y_test, 1 / (1 + np.exp(-F_test)))
        print("trees {:2}  log loss {:.2f}, held out {:.2f}".format(m, *loss))
    tree = DecisionTreeRegressor(max_depth=2, random_state=0)
    tree.fit(X, y - p)  # the tree finds the regions ...
    leaf, leaf_test = tree.apply(X), tree.apply(X_test)
    for q in np.unique(leaf):  # ... and Newton's step their values
        inside = leaf == q
        h = p[inside] * (1 - p[inside])
        value = np.sum(y[inside] - p[inside]) / np.sum(h)
        F[inside] += eta * value
        F_test[leaf_test == q] += eta * value
# --8<-- [end:show]

library = GradientBoostingClassifier(
    n_estimators=51, max_depth=2, random_state=0
).fit(X, y)
assert np.allclose(library.decision_function(X), F)
# What was printed last is the loss of the library's first fifty trees.
for held, (A, b) in enumerate(((X, y), (X_test, y_test))):
    *_, fifty, _ = library.staged_predict_proba(A)
    assert np.isclose(loss[held], log_loss(b, fifty), atol=0.02 * held + 1e-9)
same = np.isclose(library.decision_function(X_test), F_test)
assert same.mean() > 0.85  # tied splits send a few rows another way


def losses(s, y):
    """Squared, absolute and log loss of a score s."""
    return np.array(
        [0.5 * (y - s) ** 2, abs(y - s), np.logaddexp(0, s) - y * s]
    )


for s, label in ((0.7, 0), (-1.3, 1), (2.2, 1)):  # the negative gradients
    e = 1e-6
    slope = (losses(s + e, label) - losses(s - e, label)) / (2 * e)
    p = 1 / (1 + np.exp(-s))
    assert np.allclose(-slope, [label - s, np.sign(label - s), label - p])
