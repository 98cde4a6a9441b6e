from itertools import pairwise

import numpy as np
from answer import boost_stumps
from judge import check


def reference(X, y, X_new, rounds, eta):
    """Every cut is tried, and the stumps are kept."""
    y = y.tolist()
    base = sum(y) / len(y)
    stumps = []

    def predict(row):
        total = base
        for j, cut, left, right in stumps:
            total += eta * (left if row[j] <= cut else right)
        return total

    for _ in range(rounds):
        residuals = [t - predict(row) for t, row in zip(y, X, strict=True)]
        best = None
        for j in range(X.shape[1]):
            values = sorted(set(X[:, j].tolist()))
            for a, b in pairwise(values):
                cut = (a + b) / 2
                sides = [[], []]
                for row, r in zip(X, residuals, strict=True):
                    sides[int(row[j] > cut)].append(r)
                means = [sum(side) / len(side) for side in sides]
                error = sum(
                    (r - mean) ** 2
                    for side, mean in zip(sides, means, strict=True)
                    for r in side
                )
                if best is None or error < best[0]:
                    best = error, (j, cut, *means)
        if best:
            stumps.append(best[1])
    return np.array([predict(row) for row in X_new])


def compare(X, y, X_new, rounds, eta):
    want = reference(X, y, X_new, rounds, eta)
    check(boost_stumps, X, y, X_new, rounds, eta, want=want)


def test_random():
    """Several features, new rows, steps of several sizes"""
    rng = np.random.default_rng(0)
    for n, d, rounds, eta in (
        (15, 1, 4, 1.0),
        (20, 3, 8, 0.3),
        (10, 2, 5, 1.5),
    ):
        X = rng.normal(size=(n, d))
        y = X[:, 0] ** 2 - X[:, -1] + 0.1 * rng.normal(size=n)
        compare(X, y, rng.normal(size=(7, d)), rounds, eta)


def test_equal_values():
    """Equal values stay on one side"""
    rng = np.random.default_rng(1)
    X = rng.integers(3, size=(18, 2)).astype(float)
    y = rng.normal(size=18)
    compare(X, y, X, 6, 0.4)
    X = np.array([[1.0], [1], [1], [2]])
    compare(X, np.array([0.0, 0, 8, 9]), X, 1, 1.0)


def test_whole_numbers():
    """Whole numbers do not round the predictions"""
    X = np.array([[1, 5], [2, 9], [4, 4], [5, 1], [7, 7]])
    y = np.array([1, 2, 2, 7, 9])
    compare(X, y, np.array([[3, 6], [6, 0]]), 5, 0.3)


def test_ties():
    """The smaller feature wins a tie, then the smaller threshold"""
    x = np.array([0.0, 1.0, 2.0])
    X = np.column_stack([np.ones(3), x, x])
    new = np.array([[1.0, 0, 2], [1, 2, 0], [1, 1, 0]])
    check(
        boost_stumps,
        X,
        np.array([0.0, 3, 0]),
        new,
        1,
        1.0,
        want=np.array([0.0, 1.5, 1.5]),
        because="Cuts at 0.5 and 1.5 of the last two features are as good.",
    )


def test_shift():
    """Adding to all targets adds to the predictions"""
    rng = np.random.default_rng(2)
    X, y = rng.normal(size=(25, 2)), rng.normal(size=25)
    want = reference(X, y, X[:5], 6, 0.5) + 1000
    check(boost_stumps, X, y + 1000, X[:5], 6, 0.5, want=want)
