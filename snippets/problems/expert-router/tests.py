import numpy as np
from answer import route
from judge import check


def test_one_choice():
    """One place for two tokens: the second is dropped"""
    check(
        route,
        np.log([[2.0, 1.0], [2.0, 1.0]]),
        1,
        1,
        want=(
            np.array([[0], [0]]),
            np.array([[0], [-1]]),
            np.array([[1.0], [0.0]]),
            4 / 3,
        ),
    )


def test_two_choices():
    """The best comes first, and gates are shares of the chosen"""
    check(
        route,
        np.log([[1.0, 6.0, 3.0], [4.0, 1.0, 5.0]]),
        2,
        2,
        want=(
            np.array([[1, 2], [2, 0]]),
            np.array([[0, 1], [0, 0]]),
            np.array([[6 / 9, 3 / 9], [5 / 9, 4 / 9]]),
            3 * (0.25 * 0.25 + 0.25 * 0.35 + 0.5 * 0.4),
        ),
        because="The second token's first choice, expert 2, comes before the"
        " first token's second choice.",
    )


def test_first_choices_first():
    """First choices get places before second ones, also of earlier tokens"""
    check(
        route,
        np.log([[4.0, 3.0, 1.0], [2.0, 5.0, 1.0], [2.0, 6.0, 1.0]]),
        2,
        1,
        want=(
            np.array([[0, 1], [1, 0], [1, 0]]),
            np.array([[0, -1], [0, -1], [-1, -1]]),
            np.array([[4 / 7, 0.0], [5 / 7, 0.0], [0.0, 0.0]]),
            (7 / 8 + 7 / 8 + 8 / 9) / 2,
        ),
        because="A dropped choice leaves the token's other gate as it is.",
    )
