import numpy as np
from answer import softmax_cross_entropy
from judge import check


def test_by_hand():
    """Loss and gradient are those of the mean over the rows"""
    check(
        softmax_cross_entropy,
        np.array([[0.0, 0.0], [0.0, np.log(3)]]),
        np.array([0, 0]),
        want=(1.5 * np.log(2), np.array([[-0.25, 0.25], [-0.375, 0.375]])),
        because="The true classes have the probabilities 1/2 and 1/4.",
    )


def test_large_logits():
    """Logits of a thousand do not overflow"""
    check(
        softmax_cross_entropy,
        np.array([[1000.0, 1000.0]]),
        np.array([1]),
        want=(np.log(2), np.array([[0.5, -0.5]])),
        because="exp(1000) is infinite, and infinity over infinity is NaN.",
    )


def test_unlikely_class():
    """A true class far below the largest costs the distance"""
    check(
        softmax_cross_entropy,
        np.array([[1000.0, 0.0]]),
        np.array([1]),
        want=(1000.0, np.array([[1.0, -1.0]])),
        because="Its probability is rounded to 0; its logarithm is -1000.",
    )
