import numpy as np
from answer import off_policy_value
from judge import check, raises

ACTIONS = np.array([0, 1, 0])
REWARDS = np.array([1.0, 1, 0])
PROPENSITIES = np.array([0.5, 0.25, 0.5])
TARGET = np.array([[0.5, 0.5], [0.5, 0.5], [0, 1]])
ZERO = np.zeros((3, 2))


def test_weights():
    """Weights 1, 2 and 0 by hand, with a guess of 0"""
    check(
        off_policy_value,
        ACTIONS,
        REWARDS,
        PROPENSITIES,
        TARGET,
        ZERO,
        want=(1.0, 1.0, 1.0, 1.8),
    )
    check(
        off_policy_value,
        ACTIONS,
        np.array([0.0, 1, 5]),
        PROPENSITIES,
        TARGET,
        ZERO,
        want=(2 / 3, 2 / 3, 2 / 3, 1.8),
    )


def test_self_normalised():
    """SNIPS divides by the weights, IPS by the rounds"""
    check(
        off_policy_value,
        np.array([1, 0]),
        np.array([3.0, 6]),
        np.array([0.25, 0.5]),
        np.array([[0.0, 1], [1, 0]]),
        np.zeros((2, 2)),
        want=(12.0, 4.0, 12.0, 36 / 20),
        because="The weights are 4 and 2.",
    )


def test_doubly_robust():
    """DR averages the guess over all actions, and corrects the logged one"""
    check(
        off_policy_value,
        ACTIONS,
        REWARDS,
        PROPENSITIES,
        TARGET,
        np.array([[1.0, 3], [2, 0], [4, 6]]),
        want=(1.0, 1.0, 11 / 3, 1.8),
        because="By round: 2 + 1 (1 - 1), 1 + 2 (1 - 0), and 6 + 0 (0 - 4).",
    )


def test_refused():
    """A propensity of 0 is refused, whatever the new policy does there"""
    for target in (TARGET, np.array([[0.5, 0.5], [1, 0], [0, 1]])):
        raises(
            ValueError,
            off_policy_value,
            ACTIONS,
            REWARDS,
            np.array([0.5, 0, 0.5]),
            target,
            ZERO,
            because="Action 1 was drawn in round 1, so its probability was"
            " not 0.",
        )
