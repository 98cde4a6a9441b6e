import numpy as np
from answer import online_softmax
from judge import check


def test_by_hand():
    """Two tiles, of which the second raises the maximum"""
    tiles = [
        (np.log([[2.0, 1.0]]), np.array([[10.0], [4.0]])),
        (np.log([[8.0, 4.0]]), np.array([[2.0], [1.0]])),
    ]
    check(
        online_softmax,
        tiles,
        want=(np.array([[44 / 15]]), np.log([15.0])),
        because="The weights are 2, 1, 8, 4 parts of 15.",
    )


def test_one_tile():
    """One tile gives its softmax, a row for each query"""
    scores = np.log([[1.0, 3.0], [1.0, 1.0], [4.0, 1.0]])
    values = np.array([[4.0, 0.0], [0.0, 8.0]])
    check(
        online_softmax,
        [(scores, values)],
        want=(
            np.array([[1.0, 6.0], [2.0, 4.0], [3.2, 1.6]]),
            np.log([4.0, 2.0, 5.0]),
        ),
    )


def test_masked():
    """A tile may be masked, the first too, and so may all"""
    hidden = -np.inf
    tiles = [
        (np.array([[hidden], [hidden]]), np.array([[5.0]])),
        (np.array([[0.0], [hidden]]), np.array([[7.0]])),
    ]
    check(
        online_softmax,
        tiles,
        want=(np.array([[7.0], [0.0]]), np.array([0.0, -np.inf])),
        because="-inf - (-inf) is NaN.",
    )
