import numpy as np


def off_policy_value(
    actions: np.ndarray,
    rewards: np.ndarray,
    propensities: np.ndarray,
    target: np.ndarray,
    q_hat: np.ndarray,
) -> tuple[float, float, float, float]:
    """Estimates the mean reward of a new policy from a log of n rounds.

    actions: the actions drawn, from 0 to K - 1, shape (n,).
    rewards: shape (n,).
    propensities: the probability with which each was drawn, shape (n,).
    target: the new policy's probabilities, shape (n, K).
    q_hat: guesses of the rewards of all actions, shape (n, K).
    Returns IPS, SNIPS, DR and the effective sample size.
    Raises ValueError if a propensity is not greater than 0 and at most 1.
    """
    raise NotImplementedError
