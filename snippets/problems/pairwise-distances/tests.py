import numpy as np
from answer import pairwise_distances
from judge import check


def test_order():
    """Rows belong to X and columns to Y, also if there are as many"""
    check(
        pairwise_distances,
        np.array([[0.0], [1]]),
        np.array([[5.0], [7]]),
        want=np.array([[5.0, 7], [4, 6]]),
    )


def test_small():
    """Distances of a right triangle, one row for each row of X"""
    check(
        pairwise_distances,
        np.array([[0.0, 0], [3, 4], [0, 4]]),
        np.array([[0.0, 0], [3, 4]]),
        want=np.array([[0.0, 5], [5, 0], [4, 3]]),
        atol=5e-6,
    )


def test_equal_points():
    """Equal points have distance 0, not NaN"""
    x = np.linspace(0.1, 7, 40)
    X = np.stack([x, x**2, 1 / x], axis=1)
    sides = X[:, None] - X
    check(
        pairwise_distances,
        X,
        X.copy(),
        want=np.sqrt((sides**2).sum(axis=2)),
        atol=5e-5,
        because="Rounding can make a square of 0 slightly negative.",
    )
