from fractions import Fraction
from itertools import pairwise

import numpy as np
from answer import grow, predict
from judge import check


def impurity(classes):
    n = len(classes)
    squares = sum(Fraction(classes.count(k), n) ** 2 for k in set(classes))
    return n * (1 - squares)


def reference(X, y, max_depth, min_leaf=1):
    """Without rounding, from a list of nodes that are still to be cut."""
    X, y = X.tolist(), y.tolist()
    root = []
    todo = [(list(range(len(y))), max_depth, root)]
    while todo:
        rows, depth, place = todo.pop()
        classes = [y[i] for i in rows]
        cuts = []
        for j in range(len(X[0])):
            for a, b in pairwise(sorted({X[i][j] for i in rows})):
                left = [i for i in rows if X[i][j] <= a]
                right = [i for i in rows if X[i][j] > a]
                if min(len(left), len(right)) >= min_leaf:
                    cost = impurity([y[i] for i in left])
                    cost += impurity([y[i] for i in right])
                    cuts.append((cost, j, (a + b) / 2, left, right))
        if depth == 0 or len(set(classes)) == 1 or not cuts:
            leaf = min(set(classes), key=lambda k: (-classes.count(k), k))
            place.append(leaf)
            continue
        _, j, threshold, left, right = min(cuts)
        children = [], []
        place.append((j, threshold, *children))
        todo += [
            (left, depth - 1, children[0]),
            (right, depth - 1, children[1]),
        ]

    def closed(place):
        (node,) = place
        if not isinstance(node, tuple):
            return node
        return (*node[:2], closed(node[2]), closed(node[3]))

    return closed(root)


def descend(tree, row):
    while isinstance(tree, tuple):
        tree = tree[2] if row[tree[0]] <= tree[1] else tree[3]
    return tree


def test_random():
    """Random rows with many equal values, and several limits"""
    rng = np.random.default_rng(0)
    for n, d, k, max_depth, min_leaf in (
        (12, 2, 2, 3, 1),
        (30, 3, 3, 4, 1),
        (30, 2, 2, 9, 1),
        (40, 2, 3, 5, 4),
        (25, 3, 2, 2, 3),
    ):
        X = rng.integers(0, 7, (n, d)) * 0.25
        y = rng.integers(k, size=n)
        args = X, y, max_depth, min_leaf
        check(grow, *args, want=reference(*args))


def test_xor():
    """A cut that improves nothing is made if the next one needs it"""
    X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
    check(
        grow,
        X,
        np.array([0, 1, 1, 0]),
        2,
        want=(0, 0.5, (1, 0.5, 0, 1), (1, 0.5, 1, 0)),
    )


def test_ties():
    """The smaller feature wins a tie, then the smaller threshold"""
    x = np.array([1.0, 2.0, 3.0])
    check(
        grow,
        np.column_stack([np.ones(3), x, x]),
        np.array([0, 1, 0]),
        1,
        want=(1, 1.5, 0, 0),
        because="Four cuts are equally good, and in the right leaf two classes"
        " are equally frequent.",
    )


def test_rounded_ties():
    """A rounding error does not decide a tie"""
    for y in ([0, 0, 1, 0, 0, 0, 1, 0], [0, 1, 0, 1, 1, 1, 1, 0, 1]):
        X = np.arange(len(y))[:, None] * 1.0
        check(grow, X, np.array(y), 1, want=reference(X, np.array(y), 1))


def test_equal_rows():
    """Rows that no feature tells apart are one leaf"""
    X = np.array([[2.0, 1], [2, 1], [2, 1], [0, 1]])
    check(grow, X, np.array([4, 9, 4, 9]), 9, want=(0, 1.0, 9, 4))
    check(grow, X[:2], np.array([5, -5]), 9, want=-5)
    check(grow, X[:1], np.array([6]), 9, want=6)


def test_pure_node():
    """A node with one class is not cut"""
    X = np.array([[1.0], [2.0], [3.0]])
    check(grow, X, np.array([-2, -2, -2]), 9, want=-2)


def test_best_allowed_cut():
    """A cut that is not allowed does not keep others from being made"""
    X = np.arange(8.0)[:, None]
    y = np.array([1, 0, 0, 0, 0, 2, 2, 2])
    check(grow, X, y, 1, 2, want=reference(X, y, 1, 2))
    X = np.column_stack([X, X[::-1] ** 2])
    y = np.array([1, 0, 0, 0, 0, 0, 0, 0])
    check(grow, X, y, 3, 3, want=reference(X, y, 3, 3))


def test_training_rows():
    """With enough depth the training rows are predicted without error"""
    rng = np.random.default_rng(1)
    X, y = rng.normal(size=(40, 3)), rng.integers(-2, 3, 40)
    tree = grow(X, y, 40)
    wrong = (np.asarray(predict(tree, X)) != y).sum()
    assert wrong == 0, f"{wrong} of 40 different rows get another class"


def test_monotone():
    """The exponential of a feature gives the same training predictions"""
    rng = np.random.default_rng(2)
    X, y = rng.normal(size=(40, 2)), rng.integers(2, size=40)
    Z = np.column_stack([np.exp(X[:, 0]), X[:, 1]])
    want = predict(grow(X, y, 3, 2), X)
    got = predict(grow(Z, y, 3, 2), Z)
    assert np.array_equal(got, want), f"{got}, and without it {want}"


def test_predict_many():
    """Predictions of a random tree, and of no rows"""
    rng = np.random.default_rng(3)
    X, y = rng.normal(size=(40, 3)), rng.integers(-3, 3, 40)
    tree = reference(X, y, 6)
    new = rng.normal(size=(50, 3))
    want = np.array([descend(tree, row) for row in new.tolist()])
    check(predict, tree, new, want=want)
    check(predict, tree, new[:0], want=np.zeros(0, dtype=int))


def test_whole_numbers():
    """Whole numbers are cut halfway between, also where their sum is large"""
    X = np.array([[7], [2], [4], [1]])
    y = np.array([1, 0, 1, 0])
    check(grow, X, y, 3, want=(0, 3.0, 0, 1))
    check(grow, X[[0, 2]], np.array([1, 0]), 3, want=(0, 5.5, 0, 1))
    large = np.array([[2_000_000_000], [2_100_000_000]], dtype=np.int32)
    check(
        grow,
        large,
        np.array([0, 1]),
        3,
        want=(0, 2_050_000_000.0, 0, 1),
        because="The sum of the two does not fit into 32 bits.",
    )
