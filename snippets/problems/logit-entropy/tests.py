import numpy as np
from answer import logit_entropy
from judge import check

LOG2 = np.log(2)


def test_by_hand():
    """Two chunks, of which the second raises the maximum"""
    check(
        logit_entropy,
        [np.array([[0.0, 0.0]]), np.array([[LOG2]])],
        want=np.array([1.5 * LOG2]),
        because="The probabilities are 1/4, 1/4 and 1/2.",
    )


def test_equal():
    """Equal logits give the logarithm of their number, at each position"""
    check(
        logit_entropy,
        [np.full((2, 3), 7.0), np.full((2, 5), 7.0)],
        want=np.full(2, 3 * LOG2),
    )


def test_forbidden():
    """A word may be forbidden, and so may a whole chunk, the first too"""
    no = -np.inf
    check(
        logit_entropy,
        [
            np.array([[no, no], [1.0, no]]),
            np.array([[3.0], [no]]),
            np.array([[3.0], [no]]),
        ],
        want=np.array([LOG2, 0.0]),
        because="-inf - (-inf) and -inf * 0 are NaN.",
    )
