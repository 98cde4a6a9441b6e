"""What costs ranking quality: the rare share, or the few positives?"""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score


# --8<-- [start:show]
def draw(positives, negatives, rng):
    """Thirty features; the positives lie 0.3 higher in each."""
    y = np.repeat([1, 0], [positives, negatives])
    X = rng.normal(size=(len(y), 30)) + 0.3 * y[:, None]
    return X, y


def auc(positives, negatives, runs=20):
    scores = []
    for seed in range(runs):
        rng = np.random.default_rng(seed)
        X, y = draw(positives, negatives, rng)
        T, t = draw(500, 500, rng)
        model = LogisticRegression(C=100).fit(X, y)
        scores.append(roc_auc_score(t, model.decision_function(T)))
    return np.mean(scores)


result = []
for positives, negatives in (20, 20), (20, 980), (200, 200), (200, 9800):
    share = positives / (positives + negatives)
    result.append((share, auc(positives, negatives)))
    print(f"{positives:3} positives, {share:.0%}: AUC {result[-1][1]:.2f}")
# --8<-- [end:show]

X, y = draw(3, 2000, np.random.default_rng(1))
assert X.shape == (2003, 30) and y.sum() == 3
assert abs(X[y == 0].mean()) < 0.03
shares, result = np.transpose(result)
assert np.allclose(shares, [1 / 2, 1 / 50, 1 / 2, 1 / 50])
few, many = result[:2], result[2:]
# Fewer than 3 % positives, but many of them: better than 20 of 40.
assert min(many) > max(few) + 0.02
# With the same positives, more negatives do no harm.
assert few[1] > few[0] + 0.02 and many[1] > many[0] + 0.005
# The picture of two means: with 40 rows it ranks better than thirty free
# weights, with 10,000 rows it ties.
for (positives, negatives), free in (
    ((20, 20), few[0]),
    ((200, 9800), many[1]),
):
    means = []
    for seed in range(20):
        rng = np.random.default_rng(seed)
        X, y = draw(positives, negatives, rng)
        T, t = draw(500, 500, rng)
        w = X[y == 1].mean(axis=0) - X[y == 0].mean(axis=0)
        means.append(roc_auc_score(t, T @ w))
    assert (np.mean(means) > free + 0.03) == (positives == 20)
