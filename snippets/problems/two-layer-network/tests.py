import numpy as np
from answer import loss_and_gradients
from judge import check

HALF = np.log(2)


def test_one_example():
    """One example, one hidden unit, two classes, by hand"""
    check(
        loss_and_gradients,
        np.array([[3.0]]),
        np.array([0]),
        np.array([[2.0]]),
        np.array([-1.0]),
        np.array([[1.0], [1]]),
        np.array([0.0, 0]),
        want=(
            HALF,
            (
                np.array([[0.0]]),
                np.array([0.0]),
                np.array([[-2.5], [2.5]]),
                np.array([-0.5, 0.5]),
            ),
        ),
        because="h is 5, both scores are 5, so the error at the scores is"
        " (0.5 - 1, 0.5).",
    )


def test_unit_off():
    """No error passes a unit that is off"""
    check(
        loss_and_gradients,
        np.array([[1.0, 2]]),
        np.array([1]),
        np.array([[1.0, 0], [0, -1]]),
        np.zeros(2),
        np.array([[4.0, 6], [4, 2]]),
        np.zeros(2),
        want=(
            HALF,
            (
                np.zeros((2, 2)),
                np.zeros(2),
                np.array([[0.5, 0], [-0.5, 0]]),
                np.array([0.5, -0.5]),
            ),
        ),
        because="The hidden layer is (1, 0), the error there (0, 2) before"
        " the slope of ReLU, which is 0 for the second unit.",
    )


def test_mean():
    """The gradients are those of the mean over the examples"""
    check(
        loss_and_gradients,
        np.array([[1.0], [3]]),
        np.array([0, 0]),
        np.array([[1.0]]),
        np.zeros(1),
        np.zeros((2, 1)),
        np.zeros(2),
        want=(
            HALF,
            (
                np.zeros((1, 1)),
                np.zeros(1),
                np.array([[-1.0], [1]]),
                np.array([-0.5, 0.5]),
            ),
        ),
        because="The examples alone give W2 the gradients (-0.5, 0.5) and"
        " (-1.5, 1.5), and b2 (-0.5, 0.5) each.",
    )
