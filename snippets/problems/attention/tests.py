import numpy as np
from answer import attention
from judge import check

LOG3 = np.log(3)


def test_one_head():
    """One head averages the values with the softmax of its scores"""
    one = np.eye(4)
    check(
        attention,
        np.array([[[2.0, 0, 0, 0]]]),
        np.array([[[0.0, 0, 0, 8], [LOG3, 0, 0, 0]]]),
        *(one, one, one, one, 1),
        want=np.array([[[0.75 * LOG3, 0, 0, 2]]]),
        because="The scores are 0 and log 3, so the weights 1/4 and 3/4.",
    )


def test_two_heads():
    """Each head attends by itself, scaled by the root of its own width"""
    one = np.eye(2)
    check(
        attention,
        np.array([[[1.0, -1.0]]]),
        np.array([[[LOG3, 5.0], [0.0, 5 + LOG3]]]),
        *(one, one, one, one, 2),
        want=np.array([[[0.75 * LOG3, 5 + 0.25 * LOG3]]]),
        because="Heads have width 1; each gives the first key the weight 3/4.",
    )


def test_sees_nothing():
    """A query that sees no key gets zeros"""
    one = np.eye(2)
    check(
        attention,
        np.array([[[1.0, 0], [0, 1]]]),
        np.array([[[3.0, 4], [5, 6]]]),
        *(one, one, one, one, 1),
        np.array([[False, False], [False, True]]),
        want=np.array([[[0.0, 0], [5, 6]]]),
    )
