from math import inf, log, nan

import numpy as np
from answer import ppo_loss
from judge import check

YES = np.array([[True, True]])
ZERO = np.zeros((1, 2))


def test_clipped():
    """The four cases of ratio and sign, with two equal actions"""
    ratios = np.array([[1.5, 0.5], [1.5, 0.5]])
    check(
        ppo_loss,
        np.zeros((2, 2, 2)),
        np.array([[0, 1], [1, 0]]),
        np.log(0.5 / ratios),
        np.array([[2.0, 2.0], [-2.0, -2.0]]),
        *np.zeros((2, 2, 2)),
        np.ones((2, 2), bool),
        want=(0.3 - 0.01 * log(2), 0.3, 0.0, log(2)),
        because="The new probabilities are 1/2. The minima are 2.4, 1, -3 and"
        " -1.6.",
    )


def test_values():
    """The total is policy loss plus value loss minus entropy, weighted"""
    check(
        ppo_loss,
        np.zeros((1, 2, 4)),
        np.array([[3, 0]]),
        np.full((1, 2), log(0.25)),
        np.array([[3.0, -1.0]]),
        np.array([[1.0, 2.0]]),
        np.array([[4.0, 1.0]]),
        YES,
        0.2,
        0.1,
        0.5,
        want=(-1 + 0.1 * 5 - 0.5 * log(4), -1.0, 5.0, log(4)),
        because="The squared errors are 9 and 1; all ratios are 1.",
    )


def test_padding():
    """Padding may hold anything"""
    check(
        ppo_loss,
        np.array([[[log(3), 0.0], [nan, inf]]]),
        np.array([[0, -100]]),
        np.array([[log(0.75), nan]]),
        np.array([[2.0, nan]]),
        np.array([[1.0, inf]]),
        np.array([[2.0, inf]]),
        np.array([[True, False]]),
        want=(
            -2 + 0.5 - 0.01 * (2 * log(2) - 0.75 * log(3)),
            -2.0,
            1.0,
            2 * log(2) - 0.75 * log(3),
        ),
        because="The only real step has the probabilities 3/4 and 1/4.",
    )


def test_forbidden():
    """A forbidden action has probability 0 and no part in the entropy"""
    check(
        ppo_loss,
        np.array([[[0.0, -inf, 0.0], [-inf, -inf, 5.0]]]),
        np.array([[2, 2]]),
        np.array([[log(0.5), 0.0]]),
        np.array([[1.0, 1.0]]),
        ZERO,
        ZERO,
        YES,
        want=(-1 - 0.01 * log(2) / 2, -1.0, 0.0, log(2) / 2),
        because="The steps have entropies log 2 and 0.",
    )
