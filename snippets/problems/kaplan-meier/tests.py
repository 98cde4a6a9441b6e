import numpy as np
from answer import kaplan_meier
from judge import check


def test_no_censoring():
    """If nothing is censored, the curve is the share that is still here"""
    check(
        kaplan_meier,
        np.array([3.0, 1.0, 2.0, 7.0]),
        np.array([1, 1, 1, 1]),
        want=(
            np.array([1.0, 2.0, 3.0, 7.0]),
            np.array([0.75, 0.5, 0.25, 0.0]),
            np.sqrt([0.75 * 0.25 / 4, 0.5 * 0.5 / 4, 0.25 * 0.75 / 4, 0.0]),
        ),
        because="The standard error is then that of a share of four.",
    )


def test_censoring():
    """A censored customer is at risk up to the censoring and leaves no step"""
    check(
        kaplan_meier,
        np.array([2.0, 3.0, 5.0, 8.0]),
        np.array([1, 0, 1, 0]),
        want=(
            np.array([2.0, 5.0]),
            np.array([3 / 4, 3 / 8]),
            np.array(
                [3 / 4 * np.sqrt(1 / 12), 3 / 8 * np.sqrt(1 / 12 + 1 / 2)]
            ),
        ),
        because="At 2 four are at risk, at 5 two.",
    )


def test_ties():
    """Equal times are one step, and who is censored then is at risk"""
    check(
        kaplan_meier,
        np.array([4.0, 2.0, 4.0, 6.0, 4.0, 1.0]),
        np.array([0, 0, 1, 1, 1, 1]),
        want=(
            np.array([1.0, 4.0, 6.0]),
            np.array([5 / 6, 5 / 12, 0.0]),
            np.array(
                [5 / 6 * np.sqrt(1 / 30), 5 / 12 * np.sqrt(1 / 30 + 2 / 8), 0]
            ),
        ),
        because="At 4 four are at risk and two leave.",
    )


def test_no_event():
    """Without an event the arrays are empty"""
    none = np.zeros(0)
    check(
        kaplan_meier,
        np.array([3.0, 5.0]),
        np.array([0, 0]),
        want=(none, none, none),
    )
