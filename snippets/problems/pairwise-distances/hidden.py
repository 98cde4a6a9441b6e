import math

import numpy as np
from answer import pairwise_distances
from judge import check, difference


def reference(X, Y):
    return np.array([[math.dist(x, y) for y in Y.tolist()] for x in X.tolist()])


def test_random():
    """Random points, with sizes that all differ"""
    rng = np.random.default_rng(0)
    for n, m, d in ((1, 1, 1), (4, 7, 3), (20, 5, 40), (1, 6, 2)):
        X, Y = rng.normal(size=(n, d)), rng.normal(size=(m, d))
        check(pairwise_distances, X, Y, want=reference(X, Y), atol=1e-6)


def test_no_nan():
    """No NaN among many points that are nearly equal"""
    rng = np.random.default_rng(1)
    X = 1e3 * rng.normal(size=(60, 9))
    Y = X + 1e-9 * rng.normal(size=X.shape)
    atol = 1e-6 * np.linalg.norm(X, axis=1).max()
    check(pairwise_distances, X, Y, want=reference(X, Y), atol=atol)


def test_integers():
    """Integers do not overflow"""
    X = np.array([[0, 255], [200, 3]], dtype=np.uint8)
    Y = np.array([[255, 0], [10, 250], [0, 255]], dtype=np.uint8)
    check(
        pairwise_distances,
        X,
        Y,
        want=reference(X, Y),
        atol=2e-4,
        because="They are of type uint8, whose largest number is 255.",
    )
    X = np.array([[100_000, 0], [0, -200_000]], dtype=np.int32)
    check(
        pairwise_distances,
        X,
        -X,
        want=reference(X, -X),
        atol=0.2,
        because="They are of type int32, whose largest number is about 2e9.",
    )


class Watched(np.ndarray):
    """An array that knows how many arrays came from it, and the largest."""

    made = largest = 0

    def __array_finalize__(self, parent):
        Watched.made += 1
        Watched.largest = max(Watched.largest, self.size)


def test_size():
    """No loop over rows, and no array with n * m * d entries"""
    n, m, d = 120, 80, 50
    rng = np.random.default_rng(2)
    X, Y = rng.normal(size=(n, d)), rng.normal(size=(m, d))
    watched = X.view(Watched), Y.view(Watched)
    Watched.made = Watched.largest = 0
    got = pairwise_distances(*watched)
    made, largest = Watched.made, Watched.largest
    different = difference(np.asarray(got), reference(X, Y))
    assert not different, f"with n, m, d = {n, m, d}: {different}"
    assert largest <= 2 * n * m, (
        f"with n, m, d = {n, m, d} an array of {largest} entries was made;"
        f" the result has {n * m}"
    )
    assert made <= 60, (
        f"with n, m, d = {n, m, d} {made} arrays were made:"
        f" that is a loop over rows"
    )
