import numpy as np
from answer import batch_norm, batch_norm_backward, numerical_gradient
from judge import check

X = np.array([[2.0], [4], [4], [10]])
GAMMA, BETA = np.array([3.0]), np.array([2.0])


def forward(x, gamma, beta, eps):
    return batch_norm(x, gamma, beta, eps)[0]


def backward(dy, x, gamma, beta, eps):
    """What the backward pass gives for the cache of the forward pass."""
    return batch_norm_backward(dy, batch_norm(x, gamma, beta, eps)[1])


def test_forward():
    """2, 4, 4, 10 has mean 5 and variance 9"""
    want = np.array([[-1.0], [1], [1], [7]])
    check(forward, X, GAMMA, BETA, 0.0, want=want)


def test_backward():
    """The gradients of this channel by hand"""
    check(
        backward,
        np.array([[3.0], [0], [0], [3]]),
        X,
        GAMMA,
        BETA,
        0.0,
        want=(
            np.array([[2.0], [-4 / 3], [-4 / 3], [2 / 3]]),
            np.array([2.0]),
            np.array([6.0]),
        ),
        because="x_hat is -1, -1/3, -1/3, 5/3. The mean and the variance move"
        " with each input.",
    )


def test_image():
    """In images a channel is averaged over examples and positions"""
    x = np.array([2.0, 4, 4, 10]).reshape(2, 1, 1, 2)
    dy = np.array([3.0, 0, 0, 3]).reshape(2, 1, 1, 2)
    dx = np.array([2, -4 / 3, -4 / 3, 2 / 3]).reshape(2, 1, 1, 2)
    want = dx, np.array([2.0]), np.array([6.0])
    check(backward, dy, x, GAMMA, BETA, 0.0, want=want)


def cubes(x):
    return (x**3).sum()


def test_numerical():
    """Central differences of a sum of cubes give 3 x^2 + h^2"""
    check(
        numerical_gradient,
        cubes,
        np.array([[1.0, -2], [0, 3]]),
        0.5,
        want=np.array([[3.25, 12.25], [0.25, 27.25]]),
        because="((x + h)^3 - (x - h)^3) / (2 h) = 3 x^2 + h^2.",
    )
