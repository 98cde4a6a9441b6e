import numpy as np
from answer import k_means
from judge import check


def test_two_far_groups():
    """Two groups that lie apart are found"""
    points = np.array([[0.0, 0], [0, 4], [10, 0], [10, 4]])
    check(
        k_means,
        points,
        np.array([[0.0, 0], [10, 0]]),
        want=(np.array([[0.0, 2], [10, 2]]), np.array([0, 0, 1, 1]), 16.0),
    )


def test_empty_cluster_stays():
    """A centre without points stays where it is"""
    check(
        k_means,
        np.array([[0.0], [1.0]]),
        np.array([[0.0], [100.0]]),
        want=(np.array([[0.5], [100.0]]), np.array([0, 0]), 0.5),
        because="The mean of no points is NaN.",
    )
