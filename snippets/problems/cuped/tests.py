import numpy as np
from answer import cuped
from judge import check


def test_by_hand():
    """Two users a group, by hand"""
    check(
        cuped,
        np.array([1.0, 6.0, 5.0, 6.0]),
        np.array([0.0, 2.0, 2.0, 4.0]),
        np.array([0, 1, 0, 1]),
        want=(1.0, np.sqrt(2)),
        because="theta is 1, and the adjusted metrics of group 0 are 3 and 5,"
        " those of group 1 are 6 and 4.",
    )


def test_perfect_prediction():
    """If the past predicts the metric up to the effect, no noise is left"""
    check(
        cuped,
        np.array([10.0, 20, 60, 35, 75, 95]),
        np.array([1.0, 2, 6, 3, 7, 9]),
        np.array([0, 0, 0, 1, 1, 1]),
        want=(5.0, 0.0),
        because="The metric is 10 times the covariate, and 5 more in group 1.",
    )


def test_constant_covariate():
    """A covariate that is constant in each group changes nothing"""
    for x in ([3.0, 3, 3, 3], [3.0, 3, 5, 5]):
        check(
            cuped,
            np.array([1.0, 3, 6, 10]),
            np.array(x),
            np.array([0, 0, 1, 1]),
            want=(6.0, np.sqrt(5)),
            because="theta is 0; the variances are 2 and 8.",
        )


def test_new_user():
    """A user without a past gets the mean covariate of all others"""
    check(
        cuped,
        np.array([1.0, 6, 5, 6, 9]),
        np.array([1.0, 1, 3, 3, np.nan]),
        np.array([0, 1, 0, 1, 0]),
        want=(1.0, np.sqrt(13 / 3 + 1)),
        because="2 takes the place of NaN, theta is 1, the adjusted metrics of"
        " group 0 are 2, 4 and 9, those of group 1 are 7 and 5.",
    )
