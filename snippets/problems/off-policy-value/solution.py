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
    if not ((propensities > 0) & (propensities <= 1)).all():  # NaN fails too
        raise ValueError("a propensity is not in (0, 1]")
    rewards, q_hat = rewards.astype(float), q_hat.astype(float)
    i = np.arange(len(actions))
    w = target[i, actions] / propensities
    ips = np.mean(w * rewards)
    model = (target * q_hat).sum(axis=1)
    dr = np.mean(model + w * (rewards - q_hat[i, actions]))
    largest = w.max()
    if largest == 0:
        return float(ips), np.nan, float(dr), 0.0
    w = w / largest  # squares of large weights would overflow
    snips = w @ rewards / w.sum()
    ess = w.sum() ** 2 / (w @ w)
    return float(ips), float(snips), float(dr), float(ess)
