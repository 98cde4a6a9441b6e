"""The best split of one node by sorting and running counts."""

import numpy as np
from sklearn.datasets import load_breast_cancer, load_wine
from sklearn.tree import DecisionTreeClassifier


# --8<-- [start:show]
def best_split(X, y, n_classes, min_leaf=1):
    n, d = X.shape
    onehot = np.eye(n_classes)[y]  # (n, K)
    total = onehot.sum(axis=0)
    best = (-np.inf, None, None)  # gain, feature, threshold
    for j in range(d if n > 1 else 0):
        order = np.argsort(X[:, j], kind="stable")
        x = X[order, j]
        left = np.cumsum(onehot[order], axis=0)[:-1]  # counts, cut after row i
        right = total - left
        n_left = np.arange(1, n)
        pure = (left**2).sum(axis=1) / n_left
        pure += (right**2).sum(axis=1) / (n - n_left)
        gain = (pure - (total**2).sum() / n) / n
        small = np.minimum(n_left, n - n_left) < min_leaf
        gain[(x[1:] == x[:-1]) | small] = -np.inf  # not a cut
        i = np.argmax(gain)
        if gain[i] > best[0] + 1e-12:
            below = np.nextafter(x[i + 1], x[i])  # if rounded up
            cut = min((x[i] + x[i + 1]) / 2, below)
            best = (float(gain[i]), j, cut)
    return best


X, y = load_wine(return_X_y=True)
gain, j, threshold = best_split(X, y, 3)
print(f"feature {j}, threshold {threshold:.1f}, gain {gain:.3f}")
# --8<-- [end:show]

for data in (load_wine, load_breast_cancer):
    X, y = data(return_X_y=True)
    for leaf in (1, 40):
        gain, j, threshold = best_split(X, y, y.max() + 1, leaf)
        tree = DecisionTreeClassifier(
            max_depth=1, min_samples_leaf=leaf, random_state=0
        )
        t = tree.fit(X, y).tree_
        w = t.weighted_n_node_samples / len(y)
        drop = t.impurity[0] - w[1] * t.impurity[1] - w[2] * t.impurity[2]
        assert np.isclose(gain, drop)
        left = X[:, j] <= threshold
        shares = np.stack(
            [np.bincount(s, minlength=y.max() + 1) for s in (y[left], y[~left])]
        )
        gini = 1 - ((shares / shares.sum(axis=1, keepdims=True)) ** 2).sum(
            axis=1
        )
        assert np.allclose(sorted(gini), sorted(t.impurity[1:]))
        assert min(left.sum(), (~left).sum()) >= leaf
# Gini and entropy cut the root differently in many samples of one data set.
X, y = load_wine(return_X_y=True)
rng, roots = np.random.default_rng(0), []
for _ in range(30):
    rows = rng.integers(0, len(y), size=len(y))
    for name in ("gini", "entropy"):
        tree = DecisionTreeClassifier(
            criterion=name, max_depth=1, random_state=0
        )
        t = tree.fit(X[rows], y[rows]).tree_
        roots.append((t.feature[0], t.threshold[0]))
differ = np.mean([a != b for a, b in zip(roots[::2], roots[1::2], strict=True)])
assert 0.25 < differ < 0.75
# No cut inside ties, none in a constant feature, none for one row.
tied = np.array([[1.0, 7], [1, 7], [2, 7], [2, 7]])
assert best_split(tied, np.array([0, 1, 1, 1]), 2)[1:] == (0, 1.5)
assert best_split(tied[:, 1:], np.array([0, 1, 1, 1]), 2)[1] is None
assert best_split(tied[:1], np.array([0]), 2)[1] is None
# XOR: no cut gains, and the first is taken all the same.
xor = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
assert best_split(xor, np.array([0, 1, 1, 0]), 2) == (0, 0, 0.5)
# Neighbouring floats whose midpoint rounds to the upper one.
eps = np.finfo(float).eps
near = np.array([[1 + eps], [1 + 2 * eps]])
threshold = best_split(near, np.array([0, 1]), 2)[2]
assert (near[0] + near[1]) / 2 == near[1] and near[0] <= threshold < near[1]
steps = np.arange(4.0)[:, None]  # leaves of exactly two rows are allowed
assert best_split(steps, np.array([0, 0, 1, 1]), 2, 2) == (0.5, 0, 1.5)
assert best_split(steps, np.array([0, 0, 1, 1]), 2, 3)[1] is None
