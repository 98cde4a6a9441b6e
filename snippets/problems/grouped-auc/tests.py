import numpy as np
from answer import grouped_auc
from judge import check


def test_weights():
    """Two users count by their numbers of rows"""
    check(
        grouped_auc,
        np.array([1, 1, 1, 2, 2]),
        np.array([1, 0, 0, 1, 0]),
        np.array([0.9, 0.4, 0.1, 0.2, 0.6]),
        want=0.6,
        because="User 1 has AUC 1 and three rows, user 2 has AUC 0 and two.",
    )


def test_one_class():
    """A user of one class is left out, with all rows"""
    check(
        grouped_auc,
        np.array([1, 2, 1, 2, 3, 3, 3]),
        np.array([1, 1, 0, 1, 0, 0, 0]),
        np.array([0.7, 0.9, 0.3, 0.8, 0.5, 0.4, 0.6]),
        want=1.0,
        because="Only user 1 has a clicked and an unclicked row.",
    )
    check(
        grouped_auc,
        np.array([1, 1, 2]),
        np.array([1, 1, 0]),
        np.array([0.7, 0.9, 0.3]),
        want=np.nan,
        because="Nobody has both.",
    )


def test_ties():
    """A pair of equal scores of one user counts half"""
    check(
        grouped_auc,
        np.array([7, 4, 7, 5, 4, 7]),
        np.array([1, 1, 0, 1, 0, 0]),
        np.array([0.9, 0.2, 0.9, 0.3, 0.6, 0.4]),
        want=0.45,
    )
