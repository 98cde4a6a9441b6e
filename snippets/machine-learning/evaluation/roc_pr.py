"""Two models on one imbalanced set: ROC prefers one, PR the other."""

import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score


# --8<-- [start:show]
def average_precision(y, s):
    """Mean over the positives of the precision at their score."""
    order = np.argsort(-s)
    y, s = y[order], s[order]
    ends = np.flatnonzero(np.append(s[1:] < s[:-1], True))  # whole ties
    tp = np.cumsum(y)[ends]
    precision = tp / (ends + 1)
    return np.sum(np.diff(tp, prepend=0) * precision) / tp[-1]


def simulate(seed):
    """Labels, 1 % positive, and the scores of models A and B."""
    rng = np.random.default_rng(seed)
    y = np.repeat([1, 0], [200, 19_800])
    noise = rng.normal(size=(2, y.size))
    known = (y == 1) & (rng.random(y.size) < 0.7)
    return y, noise[0] + 4 * known, noise[1] + 2 * y


y, *models = simulate(0)
for name, s in zip("AB", models, strict=True):
    found = np.cumsum(y[np.argsort(-s)])  # with 1, 2, ... flags
    area, ap = roc_auc_score(y, s), average_precision(y, s)
    print(
        f"{name}: AUC {area:.2f}, AP {ap:.2f}, frauds among 100 flagged "
        f"{found[99]}, among 6,000 {found[5999]}"
    )
# --8<-- [end:show]

for k in (100, 6000):
    assert found[k - 1] == np.sum(s[y == 1] > np.sort(s)[-k - 1])
assert np.isclose(ap, average_precision_score(y, s))

for seed in range(10):
    y, a, b = simulate(seed)
    assert roc_auc_score(y, a) + 0.03 < roc_auc_score(y, b)
    assert abs(roc_auc_score(y, a) - (0.7 + 0.3 / 2)) < 0.05
    assert average_precision(y, a) > average_precision(y, b) + 0.15
    top_a, top_b = (y[np.argsort(-s)[:100]].sum() for s in (a, b))
    assert top_a > top_b + 15
    assert y[np.argsort(-a)[:6000]].sum() < y[np.argsort(-b)[:6000]].sum()
rng = np.random.default_rng(0)
for _ in range(50):
    y = np.append([0, 1], rng.random(30) < 0.3).astype(int)
    s = rng.integers(0, 8, size=32) / 4 + 0.5 * y
    assert np.isclose(average_precision(y, s), average_precision_score(y, s))
# The seven examples of the text, then the card's.
y = np.array([1, 1, 0, 1, 0, 0, 0])
s = np.array([0.9, 0.8, 0.7, 0.5, 0.5, 0.3, 0.1])
assert np.isclose(average_precision(y, s), (1 + 1 + 3 / 5) / 3)
y = np.array([1, 1, 1, 0, 0, 0, 0])
s = np.array([0.9, 0.6, 0.4, 0.7, 0.6, 0.2, 0.1])
assert np.isclose(average_precision(y, s), (1 + 2 / 4 + 3 / 5) / 3)
assert np.isclose(average_precision(y, 0 * s), 3 / 7)  # no ranking at all
