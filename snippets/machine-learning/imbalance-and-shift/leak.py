"""Oversampling before the split, measured on labels that are noise."""

import numpy as np
from sklearn.metrics import roc_auc_score
from sklearn.tree import DecisionTreeClassifier


# --8<-- [start:show]
def oversample(X, y, rng):
    """Draw positives with replacement until the classes are equal."""
    positive = np.flatnonzero(y == 1)
    extra = rng.choice(positive, np.sum(y == 0) - len(positive))
    rows = np.append(np.arange(len(y)), extra)
    return X[rows], y[rows]


def run(before, rng):
    X, y = rng.normal(size=(400, 5)), np.zeros(400, int)
    y[rng.choice(400, 40, replace=False)] = 1  # nothing to be learnt
    if before:
        X, y = oversample(X, y, rng)
    test = rng.uniform(size=len(y)) < 0.25
    A, s = X[~test], y[~test]
    if not before:
        A, s = oversample(A, s, rng)
    tree = DecisionTreeClassifier(random_state=0).fit(A, s)
    return roc_auc_score(y[test], tree.predict(X[test]))


rng = np.random.default_rng(0)
for before in True, False:
    score = np.mean([run(before, rng) for _ in range(20)])
    place = "before the split" if before else "in the training part"
    print(f"oversampled {place}: AUC {score:.2f}")
# --8<-- [end:show]

assert abs(score - 0.5) < 0.06
for seed in range(1, 3):
    rng = np.random.default_rng(seed)
    assert np.mean([run(True, rng) for _ in range(8)]) > 0.85
    assert abs(np.mean([run(False, rng) for _ in range(15)]) - 0.5) < 0.07
X, y = np.arange(7.0)[:, None], np.array([0, 0, 1, 0, 1, 0, 0])
Z, z = oversample(X, y, rng)
assert np.bincount(z).tolist() == [5, 5] and np.array_equal(Z[:7], X)
assert set(Z[z == 1, 0]) == {2.0, 4.0}
# All positives are drawn: of 300 copies each has about a third.
X, y = np.arange(306.0)[:, None], np.arange(306) < 3
Z, z = oversample(X, y.astype(int), rng)
assert np.all(abs(np.bincount(Z[z == 1, 0].astype(int)) - 101) < 40)
