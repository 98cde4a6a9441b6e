from fractions import Fraction

import numpy as np
from answer import naive_bayes
from judge import check


def reference(X, y, X_new, alpha):
    """Products of fractions, without rounding."""
    X, y = X.astype(int).tolist(), y.tolist()
    d = len(X[0])
    alpha = Fraction(alpha)
    rows = []
    for document in X_new.astype(int).tolist():
        weights = []
        for c in range(max(y) + 1):
            own = [row for row, k in zip(X, y, strict=True) if k == c]
            total = sum(map(sum, own)) + alpha * d
            weight = Fraction(len(own), len(y))
            for j, times in enumerate(document):
                weight *= ((sum(r[j] for r in own) + alpha) / total) ** times
            weights.append(weight)
        rows.append([float(w / sum(weights)) for w in weights])
    return np.array(rows)


def compare(X, y, X_new, alpha, because=""):
    want = reference(X, y, X_new, alpha)
    check(naive_bayes, X, y, X_new, alpha, want=want, because=because)


def test_random():
    """Random counts, several classes and strengths of smoothing"""
    rng = np.random.default_rng(0)
    for n, d, k, m, alpha in (
        (10, 3, 2, 5, 1.0),
        (40, 12, 5, 7, 0.25),
        (9, 1, 3, 2, 3.0),
        (6, 20, 1, 4, 0.5),
    ):
        X = rng.poisson(1.3, size=(n, d))
        y = rng.permutation(np.arange(n) % k)
        compare(X, y, rng.poisson(1.0, size=(m, d)), alpha)


def test_unseen_word():
    """A word that no document has is smoothed in all classes"""
    X = np.array([[3, 0, 0], [1, 2, 0], [0, 5, 0]])
    y = np.array([1, 0, 0])
    compare(X, y, np.array([[0, 0, 4], [1, 1, 1]]), 0.5)


def test_unequal_lengths():
    """Shares are of the words of a class, not means over its documents"""
    X = np.array([[90, 10], [0, 1], [5, 5], [3, 9]])
    y = np.array([0, 0, 1, 1])
    compare(X, y, np.array([[1, 0], [2, 3]]), 1.0)


def test_close_scores():
    """Long documents whose classes are nearly as probable"""
    X = np.array([[7, 3], [3, 7]])
    y = np.array([0, 1])
    compare(
        X,
        y,
        np.array([[3000, 3001], [3002, 3000]]),
        1.0,
        because="Subtract the largest score before exp.",
    )


def test_floats():
    """Counts may be floats"""
    X = np.array([[1.0, 0, 2], [0, 3, 1], [2, 2, 0]])
    compare(X, np.array([0, 1, 1]), np.array([[1.0, 1, 0]]), 1.0)
