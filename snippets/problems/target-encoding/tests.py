import numpy as np
from answer import target_encode
from judge import check


def test_by_hand():
    """Two categories, two folds, one new row"""
    check(
        target_encode,
        np.array([0, 0, 1, 1]),
        np.array([1.0, 0.0, 1.0, 1.0]),
        np.array([0, 1, 0, 1]),
        1.0,
        np.array([0]),
        want=(np.array([0.25, 1.0, 0.75, 1.0]), np.array([1.75 / 3])),
        because="Fold 1 teaches fold 0: targets 0 and 1, with mean 0.5.",
    )


def test_unseen():
    """A category that the rows lack gets their mean"""
    check(
        target_encode,
        np.array([2, 0, 0, 2]),
        np.array([5.0, 1.0, 3.0, 8.0]),
        np.array([7, 4, 4, 7]),
        2.0,
        np.array([9, 1]),
        want=(np.array([2.0, 6.5, 6.5, 2.0]), np.array([4.25, 4.25])),
        because="Fold 7 has targets 5 and 8, fold 4 has 1 and 3.",
    )
