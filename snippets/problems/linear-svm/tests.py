import numpy as np
from answer import pegasos
from judge import check


def test_one_step():
    """One step by hand, with the projection"""
    check(
        pegasos,
        np.array([[1.0, 1]]),
        np.array([1]),
        1.0,
        np.array([[0]]),
        want=(np.full(2, 0.5**0.5), 0.5),
        because="The step leads to (1, 1), which is longer than 1. The margin"
        " is then above 1, so only the penalty of 1/2 is left.",
    )


def test_second_step():
    """A satisfied example pushes nothing, but the weights shrink"""
    check(
        pegasos,
        np.array([[1.0, 0], [4, 2]]),
        np.array([1, 1]),
        0.5,
        np.array([[0], [1]]),
        want=(np.array([0.5 * 2**0.5, 0]), 0.125 + (1 - 0.5**0.5) / 2),
        because="Step 1 leads to (2, 0), scaled to the length 1.41. The second"
        " example has the margin 5.66, so step 2 halves the weights.",
    )


def test_batch():
    """The push is divided by the size of the batch"""
    check(
        pegasos,
        np.array([[1.0, 0], [0, -0.5]]),
        np.array([1, -1]),
        1 / 16,
        np.array([[0, 0], [0, 1]]),
        want=(np.array([2.0, 2.0]), 0.25),
        because="Step 1 leads to (16, 0), scaled to (4, 0). In step 2 only the"
        " second example has a margin below 1; eta is 8, and half of"
        " (0, 0.5) is the push.",
    )


def test_no_steps():
    """Without steps the weights are 0 and the objective is 1"""
    check(
        pegasos,
        np.array([[1.0, 2], [3, 4]]),
        np.array([1, -1]),
        0.1,
        np.zeros((0, 1), dtype=int),
        want=(np.zeros(2), 1.0),
    )
