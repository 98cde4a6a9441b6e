from fractions import Fraction
from itertools import pairwise

import numpy as np
from answer import best_split
from judge import check, difference


def gain(y, is_left):
    """The Gini gain of a cut, without rounding."""

    def impurity(classes):
        return 1 - sum(
            Fraction(classes.count(k), len(classes)) ** 2 for k in set(classes)
        )

    y = y.tolist()
    left = [k for k, here in zip(y, is_left, strict=True) if here]
    right = [k for k, here in zip(y, is_left, strict=True) if not here]
    inside = len(left) * impurity(left) + len(right) * impurity(right)
    return impurity(y) - inside / len(y)


def best(X, y):
    """The best of all cuts, tried one by one."""
    found = None
    for j in range(X.shape[1]):
        values = sorted(set(X[:, j].tolist()))
        for a, b in pairwise(values):
            cut = (a + b) / 2
            new = gain(y, X[:, j] <= cut)
            if found is None or new > found[0]:
                found = new, j, cut
    return None if found is None else (float(found[0]), *found[1:])


def compare(X, y, **words):
    check(best_split, X, y, want=best(X, y), **words)


def test_random():
    """Random rows: the gain is the largest, and the cut has it"""
    rng = np.random.default_rng(0)
    for n, d, k in ((12, 3, 2), (40, 2, 4), (25, 5, 3)):
        X = rng.normal(size=(n, d)).round(1)
        y = rng.integers(k, size=n)
        want = best(X, y)[0]
        got = best_split(X, y)
        assert got is not None, "None for rows that can be cut"
        found, j, cut = got
        assert np.isclose(found, want), f"gain {found} of {n} rows, not {want}"
        real = float(gain(y, X[:, j] <= cut))
        assert np.isclose(real, want), (
            f"feature {j} cut at {cut} has the gain {real}, not {want}"
        )


def test_features():
    """The second of three features, in rows that are not sorted"""
    rng = np.random.default_rng(1)
    X = rng.normal(size=(3000, 3))
    y = (X[:, 1] > 0.3).astype(int) * 2
    y[::7] = 1
    x = np.sort(X[:, 1])
    cut = x[x <= 0.3].max() / 2 + x[x > 0.3].min() / 2
    want = float(gain(y, X[:, 1] <= cut)), 1, cut
    check(best_split, X, y, want=want)


def test_ties():
    """The smaller feature wins a tie, then the smaller threshold"""
    x = np.array([3.0, 1.0, 2.0])
    check(
        best_split,
        np.column_stack([np.ones(3), x, x]),
        np.array([0, 0, 1]),
        want=(4 / 9 - 1 / 3, 1, 1.5),
        because="Both cuts of the last two features have the same gain.",
    )


def test_no_gain():
    """The best cut is returned also if it gains nothing"""
    xor = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
    check(best_split, xor, np.array([0, 1, 1, 0]), want=(0.0, 0, 0.5))
    X = np.array([[4.0], [2.0], [8.0]])
    check(best_split, X, np.array([1, 1, 1]), want=(0.0, 0, 3.0))


def test_whole_numbers():
    """Whole numbers are cut halfway between"""
    compare(np.array([[7], [2], [4], [1]]), np.array([1, 0, 1, 0]))
    compare(np.array([[1, 2], [1, 5], [1, 4]]), np.array([2, 0, 0]))


def test_weights():
    """Sides count by their sizes: one pure row is not worth most"""
    X = np.arange(10.0)[:, None]
    compare(
        X,
        np.array([1, 0, 0, 0, 0, 1, 1, 0, 1, 1]),
        because="The impurities of the sides are weighted by their rows.",
    )


class Watched(np.ndarray):
    """An array that knows how many arrays came from it."""

    made = 0

    def __array_finalize__(self, parent):
        Watched.made += 1


def test_loops():
    """There is a loop over features and none over cuts"""
    n, d = 1000, 3
    rng = np.random.default_rng(2)
    X, y = rng.normal(size=(n, d)), np.zeros(n, dtype=int)
    y[X[:, 2] > 0.5] = 1
    x = np.sort(X[:, 2])
    cut = x[x <= 0.5].max() / 2 + x[x > 0.5].min() / 2
    watched = X.view(Watched), y.view(Watched)
    Watched.made = 0
    got = best_split(*watched)
    made = Watched.made
    want = float(gain(y, X[:, 2] <= cut)), 2, cut
    different = difference([float(part) for part in got], want)
    assert not different, f"for {n} rows {got}, expected {want}: {different}"
    assert made <= 150 * d, (
        f"for {n} rows of {d} features {made} arrays were made:"
        f" that is a loop over cuts"
    )
