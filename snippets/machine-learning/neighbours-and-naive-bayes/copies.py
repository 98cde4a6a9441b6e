"""Copied and correlated features make naive Bayes too sure."""

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

# --8<-- [start:show]
X, y = load_breast_cancer(return_X_y=True)  # (569, 30)


def honesty(model, columns, seed):
    """Held-out error, the error that the model expects, log loss."""
    A, B, a, b = train_test_split(
        X[:, columns], y, random_state=seed, stratify=y
    )
    p = make_pipeline(StandardScaler(), model).fit(A, a).predict_proba(B)
    error = np.mean(p.argmax(axis=1) != b)
    return error, 1 - p.max(axis=1).mean(), log_loss(b, p)


bayes, logistic = GaussianNB(), LogisticRegression()
cases = {
    "naive Bayes, mean radius": (bayes, [0]),
    "naive Bayes, 5 copies of it": (bayes, [0] * 5),
    "naive Bayes, all 30": (bayes, list(range(30))),
    "logistic, all 30": (logistic, list(range(30))),
}
table = {}
for name, case in cases.items():
    table[name] = np.array([honesty(*case, seed) for seed in range(10)])
    error, expected, loss = table[name].mean(axis=0)
    print(f"{name:28} {error:.2f}, expected {expected:.2f}, loss {loss:.2f}")
# --8<-- [end:show]

A, B, a, b = train_test_split(X, y, random_state=0, stratify=y)
model = make_pipeline(StandardScaler(), GaussianNB()).fit(A, a)
check = 1 - model.score(B, b), model.predict_proba(B).min(axis=1).mean()
assert np.allclose(table["naive Bayes, all 30"][0, :2], check)
assert all(len(rows) == 10 for rows in table.values())  # ten splits
assert len(cases["naive Bayes, 5 copies of it"][1]) == 5
for one, five, whole, lr in zip(*table.values(), strict=True):  # each split
    assert five[1] < one[1] / 2 and five[2] > one[2]
    assert whole[1] < whole[0] / 3  # far too sure
    assert lr[2] < whole[2] / 2
one, five, whole, lr = (rows.mean(axis=0) for rows in table.values())
assert abs(five[0] - one[0]) < 0.02  # the decisions hardly change
assert 9 < whole[2] / lr[2] < 11  # ten times the log loss
# Beside another feature (worst concave points) copies of mean texture do harm.
both, outvoted = (
    np.mean([honesty(bayes, [27] + [1] * m, s)[0] for s in range(10)])
    for m in (1, 5)
)
assert outvoted > both + 0.03
# Equal priors, one feature with p(x | 1) / p(x | 0) = 3, copied m times.
for m, p in ((1, 0.75), (2, 0.9), (5, 0.996)):
    assert np.isclose(3**m / (1 + 3**m), p, atol=5e-4)
# With the training prior counted once, copies multiply the ratio only.
one, five = GaussianNB().fit(X[:, [0]], y), GaussianNB().fit(X[:, [0] * 5], y)
odds = one.predict_log_proba(X[:, [0]]) @ [-1, 1]
odds5 = five.predict_log_proba(X[:, [0] * 5]) @ [-1, 1]
prior = np.log(y.mean() / (1 - y.mean()))
assert np.allclose(odds5 - prior, 5 * (odds - prior), rtol=1e-5)
# So with equal priors copies change no decision; without them they outvote
# the prior, and a few decisions change.
for priors, same in (([0.5, 0.5], True), (None, False)):
    one, five = (
        GaussianNB(priors=priors).fit(X[:, [0] * m], y).predict(X[:, [0] * m])
        for m in (1, 5)
    )
    assert np.array_equal(one, five) == same
# On raw data the smoothing of variances exceeds some of the variances.
raw = GaussianNB().fit(X, y)
assert np.any(raw.epsilon_ > np.array([X[y == c].var(axis=0) for c in (0, 1)]))
# The card: four copies of a ratio of 2, prior 0.2.
odds = 0.25 * 2
assert np.isclose(odds / (1 + odds), 1 / 3)
assert np.isclose(0.25 * 2**4 / (1 + 0.25 * 2**4), 0.8)
