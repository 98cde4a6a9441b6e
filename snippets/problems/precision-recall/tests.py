import numpy as np
from answer import scores_of_classifier
from judge import check


def test_by_hand():
    """Four flagged, three of them among the five positives"""
    check(
        scores_of_classifier,
        np.array([1, 1, 0, 1, 0, 1, 0, 1]),
        np.array([0.9, 0.8, 0.7, 0.6, 0.4, 0.3, 0.2, 0.1]),
        0.5,
        want=(3 / 4, 3 / 5, 2 / 3, (1 + 1 + 3 / 4 + 4 / 6 + 5 / 8) / 5),
    )


def test_ties():
    """Equal scores are flagged together"""
    for y in ([1, 0, 1, 0], [1, 0, 0, 1]):
        check(
            scores_of_classifier,
            np.array(y),
            np.array([0.9, 0.8, 0.5, 0.5]),
            0.5,
            want=(1 / 2, 1.0, 2 / 3, 0.75),
            because="Both 0.5 are at least the threshold, and tied.",
        )


def test_nothing_flagged():
    """Where nothing is flagged precision and F1 are 0"""
    check(
        scores_of_classifier,
        np.array([0, 1]),
        np.array([0.2, 0.3]),
        0.5,
        want=(0.0, 0.0, 0.0, 1.0),
    )
