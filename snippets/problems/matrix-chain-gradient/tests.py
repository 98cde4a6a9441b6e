import numpy as np
from answer import chain_gradients
from judge import check

ONE = np.array([[1.0]])


def test_scalars():
    """By each of three numbers the gradient is the product of the others"""
    check(
        chain_gradients,
        [np.array([[2.0]]), np.array([[3.0]]), np.array([[5.0]])],
        ONE,
        want=[np.array([[15.0]]), np.array([[10.0]]), np.array([[6.0]])],
    )


def test_zero():
    """A factor may be zero"""
    check(
        chain_gradients,
        [np.array([[2.0]]), np.array([[0.0]]), np.array([[5.0]])],
        ONE,
        want=[np.array([[0.0]]), np.array([[10.0]]), np.array([[0.0]])],
        because="The product is 0, and so cannot be divided by a factor.",
    )


def test_two_matrices():
    """Two square matrices, where order and transposes matter"""
    check(
        chain_gradients,
        [
            np.array([[1.0, 2.0], [0.0, 1.0]]),
            np.array([[1.0, 0.0], [3.0, 4.0]]),
        ],
        np.array([[1.0, 0.0], [0.0, 0.0]]),
        want=[
            np.array([[1.0, 3.0], [0.0, 0.0]]),
            np.array([[1.0, 0.0], [2.0, 0.0]]),
        ],
        because="L is the entry P[0, 0] = A[0, 0] B[0, 0] + A[0, 1] B[1, 0].",
    )


def test_rectangular():
    """A row, a matrix and a column"""
    check(
        chain_gradients,
        [
            np.array([[1.0, 2.0]]),
            np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 1.0]]),
            np.array([[1.0], [2.0], [3.0]]),
        ],
        np.array([[10.0]]),
        want=[
            np.array([[40.0, 50.0]]),
            np.array([[10.0, 20.0, 30.0], [20.0, 40.0, 60.0]]),
            np.array([[10.0], [20.0], [30.0]]),
        ],
    )
