"""k-medoids on seven points, all pairs of medoids tried."""

import itertools

import numpy as np
from sklearn.cluster import KMeans

shown = {}  # what the listing finds


# --8<-- [start:show]
def best_medoids(D, k):
    """The k rows of a distance matrix D (n, n) with the least total."""

    def total(medoids):
        return D[:, medoids].min(axis=1).sum()

    pairs = itertools.combinations(range(len(D)), k)
    best = min(map(list, pairs), key=total)
    return best, total(best)


for last in (25, 60):
    x = np.array([1, 2, 3, 8, 10, 12, last])
    medoids, cost = best_medoids(np.abs(x[:, None] - x), 2)
    # On a line the border is a point, so k-means groups are intervals.
    means = min(
        (x[:c].var() * c + x[c:].var() * (7 - c), c) for c in range(1, 7)
    )
    print(
        f"last point {last}: medoids {x[medoids]}, cost {cost};"
        f"  k-means {x[: means[1]]} {x[means[1] :]}"
    )
    # --8<-- [end:show]
    shown[last] = x, means[0]

assert list(shown) == [25, 60]  # the customers that the text adds

brute = min(
    np.minimum(np.abs(x - a), np.abs(x - b)).sum() for a in x for b in x
)
assert cost == brute and last in x[medoids]

for last in (25, 60):  # the library agrees with the best cut
    x = np.array([1, 2, 3, 8, 10, 12, last])
    means = min(
        (x[:c].var() * c + x[c:].var() * (7 - c), c) for c in range(1, 7)
    )
    assert means[1] == 6
    fit = KMeans(2, n_init=20, random_state=0).fit(x[:, None])
    assert np.isclose(fit.inertia_, means[0])
    assert np.array_equal(shown[last][0], x)
    assert np.isclose(fit.inertia_, shown[last][1])
    assert sorted(np.bincount(fit.labels_)) == sorted([means[1], 7 - means[1]])

x = np.array([1, 2, 3, 8, 10, 12, 25])
assert x[best_medoids(np.abs(x[:, None] - x), 2)[0]].tolist() == [2, 10]
x[-1] = 60
assert 60 in x[best_medoids(np.abs(x[:, None] - x), 2)[0]]
one = np.array([1, 2, 3, 100])
assert best_medoids(np.abs(one[:, None] - one), 1)[1] == 100
# A distance between words has medoids, no means. It need not be symmetric.
D = np.array([[0, 1, 9.0], [4, 0, 9], [9, 9, 0]])
assert best_medoids(D, 2) == ([1, 2], 1)
