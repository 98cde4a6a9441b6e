from math import log

import numpy as np
from answer import dpo_loss
from judge import check


def test_start():
    """If policy and reference agree the loss is log 2"""
    same = np.array([[[-1.0, -2.0]], [[-3.0, -0.5]]])
    check(
        dpo_loss,
        same,
        same.copy(),
        np.ones((2, 1, 2), dtype=bool),
        0.1,
        want=(log(2), np.array([[[-0.05, -0.05]], [[0.05, 0.05]]])),
        because="sigma(0) is a half: a token of the chosen answer gets -beta / 2.",
    )


def test_by_hand():
    """Log probabilities are summed over the tokens of an answer"""
    policy = np.array([[[-1.0, -1.0]], [[-2.0, -9.0]]])
    reference = np.array([[[-2.0, -1.5]], [[-1.0, -9.0]]])
    mask = np.array([[[True, True]], [[True, False]]])
    check(
        dpo_loss,
        policy,
        reference,
        mask,
        log(3) / 2.5,
        want=(log(4 / 3), 0.1 * log(3) * np.array([[[-1, -1]], [[1, 0]]])),
        because="Gains 1.5 and -1, so m = log 3 and sigma(m) = 3/4.",
    )


def test_padding():
    """What stands outside the mask may be -inf"""
    policy = np.array([[[-1.0, -np.inf]], [[-1.0, -1.0]]])
    reference = np.array([[[-1.0, -np.inf]], [[-1.0, -2.0]]])
    mask = np.array([[[True, False]], [[True, False]]])
    check(
        dpo_loss,
        policy,
        reference,
        mask,
        0.2,
        want=(log(2), np.array([[[-0.1, 0.0]], [[0.1, 0.0]]])),
        because="inf - inf is NaN, and NaN * 0 as well.",
    )
