from math import log, sqrt

import numpy as np
from answer import group_advantages, grpo_loss
from judge import check


def test_advantages():
    """Each group has its own mean and standard deviation"""
    check(
        group_advantages,
        np.array([[1.0, 0, 0, 0], [7, 5, 5, 7]]),
        want=np.array(
            [
                [sqrt(3), -1 / sqrt(3), -1 / sqrt(3), -1 / sqrt(3)],
                [1, -1, -1, 1],
            ]
        ),
        because="The first group has mean 1/4 and variance 3/16.",
    )


def test_equal_rewards():
    """A group with equal rewards has the advantages 0"""
    check(
        group_advantages,
        np.array([[1.0, 1, 1], [0.1, 0.1, 0.1]]),
        want=np.zeros((2, 3)),
        because="The mean of three times 0.1 is rounded, so the deviation"
        " need not be 0.",
    )


def test_clipping():
    """Past the bound a token counts as at the bound, if that is the smaller"""
    ratios = np.array([[2.0, 0.5], [2.0, 0.5]])
    check(
        grpo_loss,
        np.log(ratios) - 3,
        np.full((2, 2), -3.0),
        np.array([1.0, -1]),
        np.ones((2, 2), dtype=bool),
        0.25,
        want=(
            -(1.25 + 0.5 - 2 - 0.75) / 4,
            np.array([[0, -0.5], [2, 0]]) / 4,
        ),
        because="With A = 1 the tokens give min(2, 1.25) and min(0.5, 0.75),"
        " with A = -1 min(-2, -1.25) and min(-0.5, -0.75).",
    )


def test_lengths():
    """Each answer is averaged over its own tokens; others may be -inf"""
    inf = np.inf
    check(
        grpo_loss,
        np.array([[-1.0, -2, -3], [-inf, log(1.5) - 1, -inf]]),
        np.array([[-1.0, -2, -3], [-inf, -1.0, -5]]),
        np.array([0.5, 3.0]),
        np.array([[True, True, True], [False, True, False]]),
        0.6,
        want=(
            -(0.5 + 4.5) / 2,
            np.array([[-0.5 / 6] * 3, [0, -2.25, 0]]),
        ),
        because="-inf - -inf is NaN, and NaN * 0 as well.",
    )
