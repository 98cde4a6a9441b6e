import numpy as np
from answer import value_iteration
from judge import check

TOL = 1e-6


def test_one_state():
    """A state that stays and earns 1"""
    check(
        value_iteration,
        np.ones((1, 1, 1)),
        np.array([[1.0]]),
        np.array([False]),
        0.5,
        TOL,
        want=(np.array([2.0]), np.array([0])),
        rtol=0,
        atol=1e-5,
        because="2 = 1 + 0.5 times 2.",
    )


def test_wait_or_go():
    """Waiting pays at once, going pays more later"""
    P = np.zeros((2, 2, 2))
    P[0, 0, 0] = P[0, 1, 1] = P[1, :, 1] = 1
    check(
        value_iteration,
        P,
        np.array([[1.0, 0.0], [2.0, 3.0]]),
        np.array([False, False]),
        0.5,
        TOL,
        want=(np.array([3.0, 6.0]), np.array([1, 1])),
        rtol=0,
        atol=1e-5,
        because="State 1 is worth 6 for ever, so going there is worth 3;"
        " waiting is worth 1 + 0.5 times 3.",
    )


def test_terminal():
    """A terminal state is worth 0, whatever its rows hold"""
    P = np.zeros((2, 2, 2))
    P[0, 0, 0] = P[0, 1, 1] = P[1, :, 1] = 1
    check(
        value_iteration,
        P,
        np.array([[1.0, 4.0], [100.0, 100.0]]),
        np.array([False, True]),
        0.5,
        TOL,
        want=(np.array([4.0, 0.0]), np.array([1, -1])),
        rtol=0,
        atol=1e-5,
        because="Going ends the game and earns 4; waiting once first is worth"
        " 1 + 0.5 times 4.",
    )


def test_chance():
    """An action may lead to several states"""
    P = np.array([[[0.5, 0.25, 0.25]], [[0, 1, 0]], [[0, 0, 1]]])
    check(
        value_iteration,
        P,
        np.array([[1.0], [-1.0], [5.0]]),
        np.array([False, False, True]),
        0.8,
        TOL,
        want=(np.array([0.0, -5.0, 0.0]), np.array([0, 0, -1])),
        rtol=0,
        atol=1e-5,
        because="State 1 is worth -5: 0 = 1 + 0.8 (0.5 times 0 - 0.25 times 5).",
    )
