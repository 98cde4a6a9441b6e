import numpy as np
from answer import feed_forward, rms_norm
from judge import check


def test_norm():
    """A row is divided by the root of its mean square, and scaled"""
    check(
        rms_norm,
        np.array([[-1.0, 5, 5, 7], [0, 0, 0, 0]]),
        np.array([1.0, 1, 2, 10]),
        want=np.array([[-0.2, 1, 2, 14], [0, 0, 0, 0]]),
        because="The mean square of (-1, 5, 5, 7) is 100/4 = 25.",
    )


def test_gate():
    """The gate goes through swish, and multiplies the up value"""
    ln3 = np.log(3)  # its sigmoid is 3/4, that of -ln 3 is 1/4
    check(
        feed_forward,
        np.array([[1.0, 1.0]]),
        np.ones(2),
        np.array([[ln3, -ln3], [0, 0]]),
        np.array([[2.0, 4.0], [0, 0]]),
        np.array([[1.0, 0.0], [0.0, 1.0]]),
        0.0,
        want=np.array([[1 + 1.5 * ln3, 1 - ln3]]),
        because="swish(log 3) is log 3 times 3/4.",
    )


def test_skip():
    """The skip adds the input itself, not what was normalised"""
    check(
        feed_forward,
        np.array([[3.0, -4.0]]),
        np.ones(2),
        np.ones((2, 3)),
        np.ones((2, 3)),
        np.zeros((3, 2)),
        want=np.array([[3.0, -4.0]]),
        because="With W_down = 0 the branch adds nothing.",
    )
