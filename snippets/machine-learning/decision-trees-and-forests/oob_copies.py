"""Copies of rows make the out-of-bag score meaningless."""

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import recall_score

recall = {}

# --8<-- [start:show]
rng = np.random.default_rng(0)


def draw(n):
    X = rng.normal(size=(n, 8))
    return X, (X[:, 0] + X[:, 1] + rng.normal(size=n) > 1.8).astype(int)


X, y = draw(1000)
X_te, y_te = draw(2000)
copies = np.repeat(np.flatnonzero(y == 1), 5)  # oversample the rare class
rows = np.r_[np.arange(len(y)), copies]
print("            out-of-bag recall   test recall")
for name, use in (("as drawn", np.arange(len(y))), ("with copies", rows)):
    forest = RandomForestClassifier(60, oob_score=True, random_state=0)
    forest.fit(X[use], y[use])
    guess = forest.oob_decision_function_.argmax(axis=1)
    oob = np.mean(guess[y[use] == 1])
    test = np.mean(forest.predict(X_te)[y_te == 1])
    print(f"{name:11} {oob:12.1f} {test:16.1f}")
    # --8<-- [end:show]
    assert np.isclose(oob, recall_score(y[use], guess))
    assert np.isclose(test, recall_score(y_te, forest.predict(X_te)))
    recall[name] = oob, test

assert 0.1 < y.mean() < 0.25
assert oob > 0.95 and test < 0.7
assert abs(np.subtract(*recall["as drawn"])) < 0.1  # honest without copies
assert test > recall["as drawn"][1]  # copying itself raises the recall
# Trees without any of a row's six copies: nearer e^-6 than e^-5 or e^-7.
missed = [
    np.mean(~np.isin(np.flatnonzero(y == 1), rows[bag]))
    for bag in forest.estimators_samples_
]
assert abs(np.log(np.mean(missed)) + 6) < 0.5
