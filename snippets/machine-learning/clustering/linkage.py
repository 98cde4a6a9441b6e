"""Agglomerative clustering of five points under four linkages."""

import numpy as np
from scipy.cluster.hierarchy import fcluster
from scipy.cluster.hierarchy import linkage as library


# --8<-- [start:show]
def ward(a, b):
    """How much J grows when two groups of points become one."""
    na, nb = len(a), len(b)
    return na * nb / (na + nb) * (np.mean(a) - np.mean(b)) ** 2


def between(a, b):
    return np.abs(np.subtract.outer(a, b))


cost = {
    "single": lambda a, b: between(a, b).min(),
    "complete": lambda a, b: between(a, b).max(),
    "average": lambda a, b: between(a, b).mean(),
    "ward": ward,
}
for name, rule in cost.items():
    groups, heights = [[0], [4], [11], [19], [29]], []
    while len(groups) > 1:
        pairs = [
            (rule(a, b), i, j)
            for j, b in enumerate(groups)
            for i, a in enumerate(groups[:j])
        ]
        height, i, j = min(pairs)
        heights.append(float(height))
        groups[i] = groups[i] + groups.pop(j)
        if len(groups) == 2:
            two = groups.copy()
    print(f"{name:9s}", np.round(heights, 1), " last two:", *two)
    # --8<-- [end:show]

    # SciPy's Ward height is the root of twice the growth of J.
    Z = library(np.array([[0.0], [4], [11], [19], [29]]), name)
    assert np.allclose(heights, Z[:, 2] ** 2 / 2 if name == "ward" else Z[:, 2])
    labels = fcluster(Z, 2, "maxclust")
    assert sorted(np.bincount(labels)[1:]) == sorted(map(len, two))

# The steps that the text does by hand.
assert (
    between([0, 4], [11]).mean() == 9 and between([0, 4], [11, 19]).mean() == 13
)
assert np.isclose(ward([11, 19], [29]), 2 / 3 * 14**2)
# The growth of J is J after minus J before.
a, b = [1.0, 4, 5], [9.0, 12]
assert np.isclose(ward(a, b), 5 * np.var(a + b) - 3 * np.var(a) - 2 * np.var(b))

# The card: 0, 4, 10, 17.
card = np.array([[0.0], [4], [10], [17]])
for name, heights, sizes in (
    ("single", [4, 6, 7], [1, 3]),
    ("complete", [4, 7, 17], [2, 2]),
    ("average", [4, 7, 11.5], [2, 2]),
):
    Z = library(card, name)
    assert np.allclose(Z[:, 2], heights)
    assert sorted(np.bincount(fcluster(Z, 2, "maxclust"))[1:]) == sizes
