"""Yes-or-no questions about objects, with three kinds of negatives."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import (
    accuracy_score,
    f1_score,
    precision_score,
    recall_score,
)

SIZE = np.array([4, 4, 2, 2, 1, 1])
KITCHEN = np.array([0.9, 0.05, 0.8, 0.05, 0.8, 0.05])
STREET = np.array([0.05, 0.9, 0.05, 0.8, 0.05, 0.8])


def draw(n, rng):
    P = np.where(rng.random((n, 1)) < 0.7, KITCHEN, STREET)
    Y = (rng.random((n, 6)) < P).astype(float)
    return Y * SIZE + rng.normal(size=(n, 6)), Y


def train(X, Y, keep, rng):
    """One reader an object; a share keep of the "no" questions is asked."""
    models = []
    for k in range(6):
        rows = (Y[:, k] == 1) | (rng.random(len(Y)) < keep)
        model = LogisticRegression(C=100).fit(X[rows], Y[rows, k])
        models.append(model)
    return models


# --8<-- [start:ask]
def negatives(Y, kind, rng):
    """For each image an absent object to ask about."""
    if kind == "random":
        rank = rng.random(Y.shape)
    elif kind == "popular":  # frequent in the whole set
        rank = np.tile(Y.mean(axis=0), (len(Y), 1))
    else:  # adversarial: frequent together with what is present
        together = Y.T @ Y
        rank = Y @ together
    return np.where(Y == 1, -np.inf, rank).argmax(axis=1)


# --8<-- [end:ask]
def scores(tp, fp):
    """Shares of "yes" among present and absent objects, as many of each:
    accuracy, precision, recall, F1, share of "yes"."""
    F1 = 2 * tp / (1 + tp + fp)
    return (tp + 1 - fp) / 2, tp / (tp + fp), tp, F1, (tp + fp) / 2


def pope(models, X, Y, kind, rng):
    use = (Y.sum(axis=1) > 0) & (Y.sum(axis=1) < 6)
    X, Y = X[use], Y[use]
    logit = np.column_stack([m.decision_function(X) for m in models])
    there = np.where(Y == 1, rng.random(Y.shape), -1).argmax(axis=1)
    n = np.arange(len(Y))
    absent = negatives(Y, kind, rng)
    assert (Y[n, there] == 1).all() and (Y[n, absent] == 0).all()
    hit, alarm = (logit[n, k] > 0 for k in (there, absent))
    return scores(hit.mean(), alarm.mean())


kinds = ("random", "popular", "adversarial")
tuned = (("as they are", 1.0), ("one in ten", 0.1))
out = {(t, kind): [] for t, _ in tuned for kind in kinds}
start = {}
for seed in range(3):
    rng = np.random.default_rng(seed)
    X, Y = draw(6_000, rng)
    test = draw(4_000, rng)
    for t, keep in tuned:
        models = train(X, Y, keep, rng)
        start[t] = np.array([m.intercept_[0] for m in models])
        for kind in kinds:
            out[t, kind].append(pope(models, *test, kind, rng))
    shift = start["one in ten"] - start["as they are"]
    assert abs(np.median(shift) - np.log(10)) < 0.2  # single readers stray more
# --8<-- [start:table]
print("'no' in training    asked        acc   prec   rec    F1   yes")
for (t, kind), rows in out.items():
    print(f"{t:15} {kind:12}", end="")
    print(*(f"{x:7.2f}" for x in np.mean(rows, axis=0)), sep="")
# --8<-- [end:table]
out = {key: np.array(rows) for key, rows in out.items()}
for t, _ in tuned:
    a, b, c = (out[t, kind] for kind in kinds)
    assert (c[:, 0] < a[:, 0] - 0.03).all() and (c[:, 0] < b[:, 0] - 0.01).all()
    assert np.ptp([r[:, 2].mean() for r in (a, b, c)]) < 0.01  # same positives
for kind in kinds:
    few, all_ = out["one in ten", kind], out["as they are", kind]
    assert (few[:, 4] > all_[:, 4] + 0.04).all()
    assert (few[:, 2] > all_[:, 2] + 0.02).all()
# by loops, on scenes with other co-occurrences
rng = np.random.default_rng(7)
Y = (rng.random((40, 5)) < rng.random((40, 1))).astype(float)
Y = Y[(Y.sum(axis=1) > 0) & (Y.sum(axis=1) < 5)]
for i, k in enumerate(negatives(Y, "adversarial", rng)):
    pairs = {
        a: sum(r[a] * r[j] for r in Y for j in range(5) if Y[i, j])
        for a in range(5)
        if not Y[i, a]
    }
    assert pairs[k] == max(pairs.values())
for i, k in enumerate(negatives(Y, "popular", rng)):
    assert Y[:, k].sum() == Y[:, Y[i] == 0].sum(axis=0).max()
# card: 500 positive, 500 negative; yes to 470 and 260
truth = np.repeat([1, 0], 500)
answers = np.repeat([1, 0, 1, 0], [470, 30, 260, 240])
judges = accuracy_score, precision_score, recall_score, f1_score
card = [judge(truth, answers) for judge in judges] + [answers.mean()]
assert np.allclose(scores(470 / 500, 260 / 500), card)
assert np.allclose(card, (0.71, 0.64, 0.94, 0.76, 0.73), atol=0.005)
assert np.allclose(scores(1, 1), (0.5, 0.5, 1, 2 / 3, 1))  # always "yes"
