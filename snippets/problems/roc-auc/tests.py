import numpy as np
from answer import roc_auc
from judge import check


def test_by_hand():
    """Pairs in the right order are counted"""
    check(
        roc_auc,
        np.array([0, 1, 0, 1, 0]),
        np.array([0.1, 0.9, 0.6, 0.3, 0.2]),
        want=5 / 6,
        because="0.9 is above three negatives, 0.3 above two.",
    )


def test_ties():
    """A tied pair counts half"""
    check(
        roc_auc,
        np.array([1, 1, 0, 0]),
        np.array([0.9, 0.5, 0.5, 0.1]),
        want=0.875,
    )


def test_constant():
    """A score that is always the same has the area one half"""
    for y in ([1, 1, 0, 0, 0], [0, 0, 0, 1, 1]):
        check(roc_auc, np.array(y), np.full(5, 0.3), want=0.5)


def test_one_class():
    """Without a class the area is NaN"""
    check(roc_auc, np.array([1, 1]), np.array([0.2, 0.7]), want=np.nan)
    check(roc_auc, np.array([0]), np.array([0.2]), want=np.nan)
