"""A regression tree: split greedily, recurse, predict means."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.tree import DecisionTreeRegressor


# --8<-- [start:show]
def grow(X, y, max_depth, min_leaf=1):
    n, best, mean = len(y), np.inf, float(y.mean())
    if max_depth > 0 and np.ptp(y) > 0:
        for j in range(X.shape[1]):
            order = np.argsort(X[:, j], kind="stable")
            x, k = X[order, j], np.arange(1, n)
            s = np.cumsum(y[order] - mean)[:-1]  # the right side sums to -s
            cost = -(s**2) / k - s**2 / (n - k)
            allowed = (x[1:] > x[:-1]) & (np.minimum(k, n - k) >= min_leaf)
            cost = np.where(allowed, cost, np.inf)
            i = np.argmin(cost)
            if cost[i] < best:
                below = np.nextafter(x[i + 1], x[i])  # if rounded up
                best, cut = cost[i], (j, min((x[i] + x[i + 1]) / 2, below))
    if best == np.inf:
        return mean  # a leaf
    left = X[:, cut[0]] <= cut[1]
    grown = [grow(X[s], y[s], max_depth - 1, min_leaf) for s in (left, ~left)]
    return (*cut, *grown)


def predict(tree, x):
    while isinstance(tree, tuple):
        j, threshold, left, right = tree
        tree = left if x[j] <= threshold else right
    return tree


# --8<-- [end:show]
X, y = load_diabetes(return_X_y=True)
for depth, leaf in ((1, 1), (3, 10), (5, 20)):
    tree = grow(X, y, depth, leaf)
    ours = np.array([predict(tree, x) for x in X])
    library = DecisionTreeRegressor(
        max_depth=depth, min_samples_leaf=leaf, random_state=0
    )
    assert np.allclose(ours, library.fit(X, y).predict(X))
deep = grow(X, y, 99)
assert np.allclose([predict(deep, x) for x in X], y)  # rows are distinct
assert grow(X[:1], y[:1], 3) == y[0]
assert np.isclose(grow(np.ones((5, 2)), y[:5], 3), y[:5].mean())
# XOR: no gain at the root, a perfect second split.
xor = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
second = grow(xor, np.array([0.0, 1, 1, 0]), 2)
assert [predict(second, x) for x in xor] == [0, 1, 1, 0]
# A large offset of the targets changes no split.
assert grow(X, y + 1e9, 1)[:2] == grow(X, y, 1)[:2]
# Neighbouring floats whose midpoint rounds to the upper one.
eps = np.finfo(float).eps
near = np.array([[1 + eps], [1 + 2 * eps]])
pair = grow(near, np.array([3.0, 5]), 1)
assert [predict(pair, x) for x in near] == [3, 5]
low, high = y.min(), y.max()
assert low <= predict(tree, 1000 * X[0]) <= high
# A monotone transformation of a feature moves thresholds, not predictions.
cubed = grow(X**3, y, 3, 10)
tree = grow(X, y, 3, 10)
assert np.allclose(
    [predict(tree, x) for x in X], [predict(cubed, x) for x in X**3]
)
