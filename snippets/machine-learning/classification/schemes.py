"""One against the rest when one class lies between the others."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.multiclass import OneVsOneClassifier, OneVsRestClassifier

# --8<-- [start:show]
rng = np.random.default_rng(0)


def draw(n):  # three classes in a row, at -2, 0 and 2
    y = rng.integers(3, size=n)
    return 2.0 * (y - 1)[:, None] + rng.normal(size=(n, 1)), y


(X, y), (X_new, y_new) = draw(3000), draw(20_000)
plain = LogisticRegression(C=np.inf)  # no penalty
rest = OneVsRestClassifier(plain).fit(X, y)
for name, model in (
    ("one against the rest", rest),
    ("each pair           ", OneVsOneClassifier(plain).fit(X, y)),
    ("softmax             ", LogisticRegression(C=np.inf).fit(X, y)),
):
    share = np.mean(model.predict(X_new) == 1)
    print(f"{name} accuracy {model.score(X_new, y_new):.2f}", end="")
    print(f"  middle answered {share:.2f}")
middle = rest.estimators_[1].predict_proba(X_new)[:, 1]
print(f"middle's own probability: {middle.min():.2f} to {middle.max():.2f}")
# --8<-- [end:show]

# `share` is that of softmax, the last model of the loop.
assert np.isclose(share, np.bincount(model.predict(X_new))[1] / len(y_new))
assert np.abs(middle - 1 / 3).max() < 0.05

for _ in range(3):
    (X, y), (X_new, y_new) = draw(3000), draw(20_000)
    rest = OneVsRestClassifier(plain).fit(X, y)
    soft = LogisticRegression(C=np.inf).fit(X, y)
    pairs = OneVsOneClassifier(plain).fit(X, y)
    assert len(pairs.estimators_) == 3
    # Neighbours differ by 2 at variance 1: the true log-odds have slope 2.
    assert abs(pairs.estimators_[0].coef_[0, 0] - 2) < 0.4
    assert soft.score(X_new, y_new) > rest.score(X_new, y_new)
    assert abs(pairs.score(X_new, y_new) - soft.score(X_new, y_new)) < 0.01
    assert rest.estimators_[1].predict_proba(X_new)[:, 1].max() < 0.5
    # The Gaussian truth is a softmax with logits 2 (k - 1) x - 2 (k - 1)^2.
    best = np.digitize(X_new[:, 0], [-1, 1])
    assert abs(soft.score(X_new, y_new) - np.mean(best == y_new)) < 0.005
