import numpy as np
from answer import gaussian_mixture
from judge import check


def log_normal(x, mean, variance):
    return -((x - mean) ** 2 / variance + np.log(2 * np.pi * variance)) / 2


def test_one_component():
    """One component becomes the mean and the covariance of the points"""
    check(
        gaussian_mixture,
        np.array([[1.0], [5.0]]),
        np.array([1.0]),
        np.array([[0.0]]),
        np.array([[[1.0]]]),
        1,
        0.5,
        want=(
            np.array([1.0]),
            np.array([[3.0]]),
            np.array([[[4.5]]]),
            np.array(
                [
                    log_normal(1, 0, 1) + log_normal(5, 0, 1),
                    log_normal(1, 3, 4.5) + log_normal(5, 3, 4.5),
                ]
            ),
        ),
        because="The variance is that around the new mean 3, plus 0.5.",
    )


def test_far_groups():
    """Two groups that are far from all means, where densities underflow"""
    points = np.array([-1000.0, -996, -998, 1000])
    left, right = points[:3], points[3:]
    after = np.log(3 / 4) + log_normal(left, -998, 8 / 3 + 2).sum()
    after += np.log(1 / 4) + log_normal(right, 1000, 2).sum()
    after += 2 * np.log(3 / 4)
    before = log_normal(left, -1, 1).sum() + log_normal(right, 1, 1).sum()
    check(
        gaussian_mixture,
        points[:, None],
        np.array([0.5, 0.5]),
        np.array([[-1.0], [1.0]]),
        np.ones((2, 1, 1)),
        1,
        2.0,
        want=(
            np.array([0.75, 0.25]),
            np.array([[-998.0], [1000.0]]),
            np.array([[[8 / 3 + 2]], [[2.0]]]),
            np.array([before + 4 * np.log(0.5), after]),
        ),
        because="The densities underflow, the responsibilities are 0 and 1.",
    )


def test_no_steps():
    """Without steps the parameters stay, and there is one log-likelihood"""
    given = np.array([0.5, 0.5]), np.zeros((2, 2)), np.stack([np.eye(2)] * 2)
    check(
        gaussian_mixture,
        np.array([[3.0, 4.0]]),
        *given,
        0,
        want=(*given, np.array([-12.5 - np.log(2 * np.pi)])),
    )
