import math

import numpy as np
from answer import fit_logistic
from judge import check


def test_one_step():
    """A step goes against the gradient of the mean loss"""
    check(
        fit_logistic,
        np.array([[2.0], [0], [0], [0]]),
        np.array([1, 0, 0, 0]),
        *(0.0, 2.0, 1),
        want=(
            np.array([0.5]),
            -0.5,
            np.array([math.log(2), math.log(1 + math.exp(-0.5))]),
        ),
        because="p is 1/2 first; the gradients are -1/4 and 1/4.",
    )


def test_bias():
    """The bias is not penalised"""
    b = 0.5 + 1 / (1 + math.exp(0.5))
    check(
        fit_logistic,
        np.array([[0.0]]),
        np.array([1]),
        *(1.0, 1.0, 2),
        want=(
            np.array([0.0]),
            b,
            np.array(
                [
                    math.log(2),
                    math.log(1 + math.exp(-0.5)),
                    math.log(1 + math.exp(-b)),
                ]
            ),
        ),
    )


def test_far_on_the_wrong_side():
    """An example far on the wrong side costs its distance"""
    check(
        fit_logistic,
        np.array([[1.0], [-3000.0]]),
        np.array([1, 1]),
        *(0.0, 1.0, 1),
        want=(np.array([-749.75]), 0.5, np.array([math.log(2), 374.625])),
        because="The scores after the step are -749.25 and 2249250.5.",
    )
