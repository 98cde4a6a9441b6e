"""NDCG at k, with ties in the scores."""

from itertools import permutations

import numpy as np
from sklearn.metrics import ndcg_score


# --8<-- [start:show]
def ndcg(y, s, k):
    """NDCG at k of grades y >= 0 ranked by scores s, both (n,).

    Tied scores share the mean of their gains; nan if no grade is positive.
    """
    gain = 2.0**y - 1
    discount = 1 / np.log2(np.arange(2, len(y) + 2))
    discount[k:] = 0
    best = np.sort(gain)[::-1] @ discount
    if best == 0:
        return np.nan
    _, group = np.unique(-s, return_inverse=True)  # 0: the highest score
    mean = np.bincount(group, gain) / np.bincount(group)
    return mean[np.sort(group)] @ discount / best


y = np.array([1, 0, 3, 0, 2])
print(f"scores apart: {ndcg(y, np.array([0.9, 0.8, 0.7, 0.6, 0.5]), 3):.3f}")
print(f"all scores equal: {ndcg(y, np.zeros(5), 3):.3f}")
print(f"nothing relevant: {ndcg(0 * y, np.arange(5.0), 3)}")
# --8<-- [end:show]

# 1 at place 1 and 3 at place 3; the best three are 3, 2, 1.
best = 7 + 3 / np.log2(3) + 1 / 2
assert np.isclose(ndcg(y, -np.arange(5.0), 3), (1 + 7 / 2) / best)
assert ndcg(y, np.zeros(5), 3) > ndcg(y, -np.arange(5.0), 3)


def without_ties(y, order, k):
    d = 1 / np.log2(np.arange(2, k + 2))
    best = np.sort(2.0**y - 1)[::-1][:k]
    return (2.0 ** y[order] - 1)[:k] @ d[: len(y[:k])] / (best @ d[: len(best)])


# Equal scores: the mean over all orders.
mean = np.mean([without_ties(y, list(p), 3) for p in permutations(range(5))])
assert np.isclose(ndcg(y, np.zeros(5), 3), mean)
rng = np.random.default_rng(0)
for _ in range(100):
    n, k = rng.integers(2, 12, size=2)
    y, s = rng.integers(0, 4, size=n), rng.integers(0, 4, size=n) / 2
    y[0] += 1
    assert np.isclose(ndcg(y, s, k), ndcg_score([2.0**y - 1], [s], k=k))
    s = rng.permutation(n).astype(float)
    assert np.isclose(ndcg(y, s, n), without_ties(y, np.argsort(-s), n))
assert np.isnan(ndcg(np.zeros(4), np.arange(4.0), 2))
assert ndcg(np.array([2]), np.array([0.3]), 10) == 1
