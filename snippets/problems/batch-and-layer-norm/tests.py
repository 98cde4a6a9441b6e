import numpy as np
from answer import normalize, normalize_backward
from judge import check

COLUMN = np.array([[1.0], [1], [5], [5]])
ROW = COLUMN.T


def test_batch():
    """Batch normalisation of a column by hand, forward and backward"""
    scale, shift = np.array([2.0]), np.array([1.0])
    check(
        normalize,
        COLUMN,
        scale,
        shift,
        0,
        0.0,
        want=np.array([[-1.0], [-1], [3], [3]]),
        because="The mean is 3, the variance 16/4, not 16/3.",
    )
    check(
        normalize_backward,
        np.array([[4.0], [0], [0], [0]]),
        COLUMN,
        scale,
        0,
        0.0,
        want=(
            np.array([[2.0], [-2], [0], [0]]),
            np.array([-4.0]),
            np.array([4.0]),
        ),
        because="Each input acts on all outputs, through mean and variance.",
    )


def test_layer():
    """Layer normalisation of a row by hand, forward and backward"""
    scale = np.array([1.0, 2, 3, 4])
    check(
        normalize,
        ROW,
        scale,
        np.zeros(4),
        1,
        0.0,
        want=np.array([[-1.0, -2, 3, 4]]),
    )
    check(
        normalize_backward,
        np.array([[0.0, 2, 0, 0]]),
        ROW,
        scale,
        1,
        0.0,
        want=(
            np.array([[-1.0, 1, 0, 0]]),
            np.array([0.0, -2, 0, 0]),
            np.array([0.0, 2, 0, 0]),
        ),
        because="gamma differs within the row, so it goes in before the means.",
    )


def test_constant():
    """Where the variance is 0 the output is beta"""
    scale, shift = np.array([2.0, 5.0]), np.array([1.0, -1.0])
    for axis, X in (
        (0, np.array([[3.0, 7.0]])),
        (1, np.array([[4.0, 4.0], [0.0, 0.0]])),
    ):
        check(
            normalize,
            X,
            scale,
            shift,
            axis,
            want=np.tile(shift, (len(X), 1)),
        )
