import numpy as np
from answer import skip_gram
from judge import check

LOG2, LOG3 = np.log(2), np.log(3)


def test_scores_of_zero():
    """One pair with one negative, both scores 0"""
    check(
        skip_gram,
        np.array([[1.0, 2.0], [0.0, 0.0]]),
        np.array([[2.0, -1.0], [0.0, 0.0]]),
        np.array([0]),
        np.array([0]),
        np.array([[1]]),
        want=(
            2 * LOG2,
            np.array([[-1.0, 0.5], [0.0, 0.0]]),
            np.array([[-0.5, -1.0], [0.5, 1.0]]),
        ),
    )


def test_by_hand():
    """A score of log 3 for the context, of -log 3 for the negative"""
    check(
        skip_gram,
        np.array([[LOG3]]),
        np.array([[1.0], [-1.0]]),
        np.array([0]),
        np.array([0]),
        np.array([[1]]),
        want=(
            2 * np.log(4 / 3),
            np.array([[-0.5]]),
            np.array([[-LOG3 / 4], [LOG3 / 4]]),
        ),
        because="The errors are 3/4 - 1 and 1/4.",
    )


def test_mean_over_pairs():
    """The mean is over pairs; a centre that occurs twice gets both parts"""
    check(
        skip_gram,
        np.array([[0.0]]),
        np.array([[1.0], [2.0], [4.0]]),
        np.array([0, 0]),
        np.array([0, 1]),
        np.array([[2], [2]]),
        want=(2 * LOG2, np.array([[1.25]]), np.zeros((3, 1))),
        because="The first pair adds (-1 + 4) / 4, the second (-2 + 4) / 4.",
    )


def test_no_negatives():
    """Without negatives only the context counts"""
    check(
        skip_gram,
        np.array([[0.0, 0.0], [1.0, 0.0]]),
        np.array([[0.0, 3.0]]),
        np.array([1]),
        np.array([0]),
        np.zeros((1, 0), dtype=int),
        want=(LOG2, np.array([[0.0, 0.0], [0.0, -1.5]]), np.array([[-0.5, 0]])),
    )
