"""AUC from ranks, with ties, and as a count of pairs."""

import numpy as np
from sklearn.metrics import roc_auc_score


# --8<-- [start:show]
def auc(y, s):
    """Share of (positive, negative) pairs in right order; a tie is half.

    y: 0/1 labels (n,), s: scores (n,). nan if a class is missing.
    """
    _, place, count = np.unique(s, return_inverse=True, return_counts=True)
    rank = (np.cumsum(count) - (count - 1) / 2)[place]  # ties: mean rank
    pos = float(np.sum(y))
    neg = len(y) - pos
    if pos == 0 or neg == 0:
        return np.nan
    return (np.sum(rank[y == 1]) - pos * (pos + 1) / 2) / (pos * neg)


y = np.array([1, 1, 0, 1, 0, 0, 0])
s = np.array([0.9, 0.8, 0.7, 0.5, 0.5, 0.3, 0.1])
pairs = [(a > b) + (a == b) / 2 for a in s[y == 1] for b in s[y == 0]]
print(f"pairs: {sum(pairs)} of {len(pairs)}, AUC {auc(y, s):.3f}")
print(f"only the order counts: {auc(y, s**5):.3f}, reversed {auc(y, -s):.3f}")
# --8<-- [end:show]

assert np.isclose(auc(y, s), np.mean(pairs))
# Positives above each negative, as the text counts them.
assert np.isclose(auc(y, s), (2 + 2.5 + 3 + 3) / 4 / 3)
rng = np.random.default_rng(0)
for _ in range(50):
    y = np.append([0, 1], rng.random(30) < 0.3).astype(int)
    s = rng.integers(0, 8, size=32) / 4 + 0.5 * y
    assert np.isclose(auc(y, s), roc_auc_score(y, s))
    assert np.isclose(auc(y, np.exp(s)), auc(y, s))
    assert np.isclose(auc(y, s) + auc(y, -s), 1)
assert np.isnan(auc(np.ones(3, int), np.arange(3.0)))
assert auc(y, np.zeros(32)) == 0.5
# The card: positives 0.9, 0.6, 0.4; negatives 0.7, 0.6, 0.2, 0.1.
y = np.array([1, 1, 1, 0, 0, 0, 0])
s = np.array([0.9, 0.6, 0.4, 0.7, 0.6, 0.2, 0.1])
assert np.isclose(auc(y, s), 8.5 / 12) and round(8.5 / 12, 3) == 0.708
# Why AUC is no loss: flat, then a jump; and its surrogate above the pairs.
y = np.array([1, 0])
assert auc(y, np.array([0.3, 0.5])) == auc(y, np.array([0.4, 0.5])) == 0
assert auc(y, np.array([0.51, 0.5])) == 1


def surrogate(y, s):
    return np.logaddexp(0, s[y == 0][:, None] - s[y == 1]).sum() / np.log(2)


for gap in (-5, -0.01, 0, 0.01, 5):  # one pair: negative minus positive
    assert surrogate(y, np.array([0, gap])) >= (gap >= 0)
assert np.isclose(surrogate(y, np.zeros(2)), 1)
assert surrogate(y, np.array([0, -5])) < 0.01
y, s = np.array([1, 0, 1, 0, 0, 1]), rng.normal(size=6)
assert surrogate(y, s) >= (1 - auc(y, s)) * 9 > 0
assert np.isclose(surrogate(y, s), surrogate(y, s + 7))
