import numpy as np
from answer import add_noise, reverse_step
from judge import check

# alpha bar is 0.64 and 0.36: signal 0.8 and 0.6, noise 0.6 and 0.8
BETAS = np.array([0.36, 0.4375])


def test_add_noise():
    """Each example is noised to its own level"""
    check(
        add_noise,
        np.array([[1.0, -2.0], [1.0, -2.0], [0.0, 5.0]]),
        np.array([1, 2, 2]),
        np.array([[2.0, -1.0], [2.0, -1.0], [1.0, 0.0]]),
        BETAS,
        want=np.array([[2.0, -2.2], [2.2, -2.0], [0.8, 3.0]]),
    )


def test_mean():
    """The mean of a step back, by hand"""
    check(
        reverse_step,
        np.array([[2.2, 0.8]]),
        2,
        np.array([[2.0, 0.25]]),
        BETAS,
        np.zeros((1, 2)),
        want=np.array([[1.475, (0.35 + 0.27 * 0.8) / 0.64]]),
        because="The estimate of x0 is 1, twice; its factor is 0.35 / 0.64,"
        " that of x is 0.27 / 0.64.",
    )


def test_fresh_noise():
    """Fresh noise is scaled by the root of beta tilde"""
    x, noise = np.array([[2.2, 2.2]]), np.array([[2.0, 2.0]])
    check(
        reverse_step,
        x,
        2,
        noise,
        BETAS,
        np.array([[1.0, -2.0]]),
        want=1.475 + 0.75 * np.sqrt(0.4375) * np.array([[1.0, -2.0]]),
        because="beta tilde is 0.36 / 0.64 times 0.4375.",
    )


def test_last_step():
    """The step to level 0 gives the estimate of x0, without noise"""
    check(
        reverse_step,
        np.array([[2.0, -2.2]]),
        1,
        np.array([[2.0, -1.0]]),
        BETAS,
        np.array([[1.0, 3.0]]),
        want=np.array([[1.0, -2.0]]),
    )
