"""Four metrics of one list, and which changes of the list each one sees."""

import numpy as np
from sklearn.metrics import average_precision_score, ndcg_score

# --8<-- [start:show]
places = np.arange(1, 6)


def ndcg(y):
    discount = 1 / np.log2(places + 1)
    gain = 2.0**y - 1
    return gain @ discount / (np.sort(gain)[::-1] @ discount)


def average_precision(y):
    hit = y > 0  # at least one, and all that exist
    return np.mean((np.cumsum(hit) / places)[hit])


lists = {
    "as shown": [0, 2, 3, 0, 1],
    "3 and 2 swapped": [0, 3, 2, 0, 1],
    "last one up": [0, 2, 3, 1, 0],
    "first one up": [2, 0, 3, 0, 1],
}
rows = []
print("                 grades      NDCG   AP    RR   recall@3")
for name, grades in lists.items():
    y = np.array(grades)
    rr = 1 / places[y > 0][0]
    recall = np.mean(places[y > 0] <= 3)
    rows.append([ndcg(y), average_precision(y), rr, recall])
    print(f"{name:15} {grades}  {ndcg(y):.3f} ", end="")
    print(f"{average_precision(y):.3f} {rr:.2f} {recall:6.2f}")
# --8<-- [end:show]

s = -places.astype(float)
for grades in lists.values():
    y = np.array(grades)
    assert np.isclose(ndcg(y), ndcg_score([2.0**y - 1], [s]))
    assert np.isclose(average_precision(y), average_precision_score(y > 0, s))
old, swapped, last, first = (np.array(g) for g in lists.values())
assert ndcg(old) < ndcg(last) < ndcg(swapped) < ndcg(first)
assert average_precision(old) == average_precision(swapped)
# AP, RR and recall of the four lists by hand.
hand = [
    [(1 / 2 + 2 / 3 + 3 / 5) / 3, 1 / 2, 2 / 3],
    [(1 / 2 + 2 / 3 + 3 / 5) / 3, 1 / 2, 2 / 3],
    [(1 / 2 + 2 / 3 + 3 / 4) / 3, 1 / 2, 2 / 3],
    [(1 + 2 / 3 + 3 / 5) / 3, 1, 2 / 3],
]
assert np.allclose(np.array(rows)[:, 1:], hand)
assert all(sorted(grades) == [0, 0, 1, 2, 3] for grades in lists.values())
# The text's sums.
assert np.isclose(
    ndcg(old),
    (3 / np.log2(3) + 7 / 2 + 1 / np.log2(6)) / (7 + 3 / np.log2(3) + 0.5),
)
assert np.isclose(average_precision(old), (1 / 2 + 2 / 3 + 3 / 5) / 3)
# The card: grades 1, 0, 3, 2 of four, all relevant ones retrieved.
g = np.array([1, 0, 7, 3.0])
d = 1 / np.log2(np.arange(2, 6))
assert np.allclose([g @ d, np.sort(g)[::-1] @ d], [5.792, 9.393], atol=5e-4)
assert round(g @ d / (np.sort(g)[::-1] @ d), 2) == 0.62
top = g[:2] @ d[:2] / (np.sort(g)[::-1][:2] @ d[:2])
assert round(top, 2) == 0.11
linear = np.array([1, 0, 3, 2.0])
assert round(linear @ d / (np.sort(linear)[::-1] @ d), 2) == 0.71
assert round((1 + 2 / 3 + 3 / 4) / 3, 2) == 0.81
assert round((1 + 2 / 3 + 3 / 4) / 4, 2) == 0.60
# The offline gain: 100 frequent and 900 rare queries, 70 % of the visits.
old, new = np.array([0.80, 0.50]), np.array([0.78, 0.54])
each = np.repeat([0, 1], [100, 900])
assert np.allclose([old[each].mean(), new[each].mean()], [0.53, 0.564])
assert np.allclose([[0.7, 0.3] @ old, [0.7, 0.3] @ new], [0.71, 0.708])
# The card: 50 and 450 queries, 60 % of the visits; +0.05 for the rare, -0.04.
assert np.isclose((50 * -0.04 + 450 * 0.05) / 500, 0.041)
assert np.isclose(0.6 * -0.04 + 0.4 * 0.05, -0.004)
# The pitfall: eight relevant of ten, in a random order.
d = 1 / np.log2(np.arange(2, 12))
assert round(0.8 * d.sum() / d[:8].sum(), 2) == 0.92
y = np.repeat([1, 0], [8, 2])
assert np.isclose(ndcg_score([y], [np.zeros(10)]), 0.8 * d.sum() / d[:8].sum())
