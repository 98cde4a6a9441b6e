import numpy as np
from answer import knn_predict
from judge import check


def test_by_hand():
    """The most frequent of the k nearest labels wins"""
    X = np.array([[3.0, 2], [1, 1], [2, 0], [0, 3], [4, 4], [5, 2]])
    y = np.array([1, 0, 0, 0, 1, 1])
    Q = np.array([[2.0, 2], [5, 3]])
    why = "Squared distances from (2, 2): 1, 2, 4, 5, 8, 9."
    check(knn_predict, X, y, Q, 1, want=np.array([1, 1]), because=why)
    check(knn_predict, X, y, Q, 3, want=np.array([0, 1]), because=why)


def test_equal_distances():
    """Of equal distances the earlier row is nearer"""
    check(
        knn_predict,
        np.array([[1.0], [-1.0], [9.0]]),
        np.array([7, 3, 3]),
        np.array([[0.0]]),
        1,
        want=np.array([7]),
    )


def test_equal_votes():
    """Of equal votes the smallest label wins"""
    check(
        knn_predict,
        np.array([[0.0], [1.0], [3.0], [4.0]]),
        np.array([5, 2, 2, 5]),
        np.array([[1.75], [4.0]]),
        4,
        want=np.array([2, 2]),
        because="Nearness does not count, only votes.",
    )
