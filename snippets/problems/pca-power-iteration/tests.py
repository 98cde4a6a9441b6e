import numpy as np
from answer import pca
from judge import check


def test_four_points():
    """Components and variances of four points"""
    check(
        pca,
        np.array([[7.0, 2], [3, 2], [5, 3], [5, 1]]),
        np.array([[1.0, 2], [2, 1]]),
        want=(np.eye(2), np.array([8 / 3, 2 / 3])),
        because="The mean is (5, 2); what remains are (2, 0), (-2, 0), (0, 1)"
        " and (0, -1).",
    )


def test_sign():
    """The entry of largest modulus is positive"""
    X = np.outer([-1.0, 0, 1], [3, -4])
    for start in ([[1.0, 0]], [[0.0, 1]], [[-2.0, -1]]):
        check(
            pca,
            X,
            np.array(start),
            want=(np.array([[-0.6, 0.8]]), np.array([25.0])),
            because="The rows lie on the line through (3, -4), which is also"
            " that through (-3, 4).",
        )
