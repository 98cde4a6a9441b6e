import numpy as np
from answer import viterbi
from judge import check

EVEN = np.array([0.5, 0.5])
STAY = np.array([[0.75, 0.25], [0.25, 0.75]])


def test_one_slip():
    """A single odd symbol does not change the state"""
    check(
        viterbi,
        np.array([0, 1, 0]),
        EVEN,
        STAY,
        STAY,
        want=(np.array([0, 0, 0]), np.log(81 / 2048)),
        because="Two changes of state cost more than one odd symbol.",
    )


def test_one_symbol():
    """With one symbol the start and the emission decide"""
    check(
        viterbi,
        np.array([1]),
        np.array([0.9, 0.1]),
        STAY,
        np.array([[0.95, 0.05], [0.2, 0.8]]),
        want=(np.array([1]), np.log(0.08)),
        because="0.9 times 0.05 is less than 0.1 times 0.8.",
    )


def test_later_symbol():
    """A later symbol overturns the best beginning"""
    check(
        viterbi,
        np.array([0, 1]),
        np.array([0.6, 0.4]),
        np.array([[1.0, 0.0], [0.0, 1.0]]),
        np.array([[0.9, 0.1], [0.5, 0.5]]),
        want=(np.array([1, 1]), np.log(0.4 * 0.5 * 0.5)),
        because="State 0 leads after one symbol, 0.54 to 0.2; after two it has"
        " 0.054.",
    )


def test_impossible():
    """If no sequence is possible there are no states"""
    check(
        viterbi,
        np.array([0, 1]),
        np.array([1.0, 0.0]),
        np.eye(2),
        np.eye(2),
        want=(None, -np.inf),
    )
