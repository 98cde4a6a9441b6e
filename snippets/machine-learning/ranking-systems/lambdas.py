"""Where RankNet and LambdaRank pull, for one list of ten."""

import numpy as np
from scipy.special import expit
from sklearn.metrics import ndcg_score

# --8<-- [start:show]
discount = 1 / np.log2(np.arange(2, 12))
s = np.linspace(0.9, 0, 10)  # scores, in the order shown


def pulls(y):
    """Upward pull on each item by RankNet and by LambdaRank, (10,) each."""
    pair = (y[:, None] > y) * expit(s - s[:, None])
    gain = (2.0**y - 1)[:, None] - (2.0**y - 1)
    best = np.sort(2.0**y - 1)[::-1] @ discount
    change = np.abs(gain * (discount[:, None] - discount)) / best  # by a swap
    both = pair, pair * change
    return [p.sum(axis=1) - p.sum(axis=0) for p in both]


counts = []
for good in ([0, 9], [3, 4]):
    y = np.zeros(10, int)
    y[good] = 1
    wrong = sum(good) - 1  # pairs in wrong order
    ndcg = ndcg_score([y], [s])
    counts.append((wrong, ndcg))
    print(f"good at {good}: {wrong} pairs wrong, NDCG {ndcg:.2f}")
y = np.array([0, 0, 0, 0, 1, 0, 0, 0, 0, 2])
print("pull on the places 1, 2, 9, 10:")
for name, pull in zip(("RankNet", "LambdaRank"), pulls(y), strict=True):
    print(f"{name:>10}: {pull[[0, 1, 8, 9]].round(2)}")
# --8<-- [end:show]

# |change| is what NDCG loses or wins when two items change places.
for i, j in [(0, 2), (4, 9), (9, 1)]:
    g, t = 2.0**y - 1, s.copy()
    t[[i, j]] = t[[j, i]]
    moved = abs(ndcg_score([g], [t]) - ndcg_score([g], [s]))
    d = abs((g[i] - g[j]) * (discount[i] - discount[j]))
    assert np.isclose(moved, d / (np.sort(g)[::-1] @ discount))
rank, lam = pulls(y)
assert np.isclose(rank.sum(), 0) and np.isclose(lam.sum(), 0)
assert rank[0] / rank[8] < 3 and lam[0] / lam[8] > 10
assert np.argmax(lam) == np.argmax(rank) == 9
# What the text says of the two lists.
d = discount / (discount[0] + discount[1])
assert [c[0] for c in counts] == [0 + 8, 3 + 3]
assert np.allclose([c[1] for c in counts], [d[0] + d[9], d[3] + d[4]])
assert y[4] == 1 and y[9] == 2 and y.sum() == 3
# Pull by pull, as the text defines them.
hand = np.zeros((2, 10))
best = 3 * discount[0] + discount[1]
for i in range(10):
    for m in range(10):
        if y[i] > y[m]:
            p = 1 / (1 + np.exp(s[i] - s[m]))
            swap = abs(
                (2.0 ** y[i] - 2.0 ** y[m]) * (discount[i] - discount[m])
            )
            for row, pull in enumerate([p, p * swap / best]):
                hand[row, i] += pull
                hand[row, m] -= pull
assert np.allclose(hand, [rank, lam])
