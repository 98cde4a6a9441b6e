import numpy as np
from answer import ndcg
from judge import check

LOG3 = np.log2(3)


def test_by_hand():
    """The best order is that of all items, not of the first k"""
    check(
        ndcg,
        np.array([3, 0, 2]),
        np.array([0.9, 0.8, 0.7]),
        2,
        want=7 / (7 + 3 / LOG3),
        because="DCG is 7 + 0; the best two gains are 7 and 3.",
    )


def test_order():
    """Items are ranked by their scores"""
    check(
        ndcg,
        np.array([1, 3, 0]),
        np.array([0.2, 0.1, 0.7]),
        5,
        want=(1 / LOG3 + 7 / 2) / (7 + 1 / LOG3),
        because="The grades by place are 0, 1, 3.",
    )


def test_ties():
    """Equal scores share the mean of their gains"""
    check(
        ndcg,
        np.array([2, 0, 1]),
        np.array([0.5, 0.5, 0.1]),
        3,
        want=(1.5 + 1.5 / LOG3 + 1 / 2) / (3 + 1 / LOG3),
        because="The first two places have the mean gain (3 + 0) / 2.",
    )


def test_nothing_relevant():
    """Without a positive grade it is NaN"""
    scores = np.array([0.3, 0.2])
    check(ndcg, np.array([0, 0]), scores, 2, want=float("nan"))
    nothing = np.array([], dtype=int)
    check(ndcg, nothing, np.array([]), 2, want=float("nan"))
