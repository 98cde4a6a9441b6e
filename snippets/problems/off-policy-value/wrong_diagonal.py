"""Makes all pairs of rounds, and takes their diagonal.

Fails: No table of n by n is made
"""

import numpy as np


def off_policy_value(actions, rewards, propensities, target, q_hat):
    if not ((propensities > 0) & (propensities <= 1)).all():
        raise ValueError("a propensity is not in (0, 1]")
    rewards, q_hat = rewards.astype(float), q_hat.astype(float)
    w = np.diag(target[:, actions]) / propensities
    ips = np.mean(w * rewards)
    model = (target * q_hat).sum(axis=1)
    dr = np.mean(model + w * (rewards - np.diag(q_hat[:, actions])))
    top = w.max()
    if top == 0:
        return ips, np.nan, dr, 0.0
    w = w / top
    return ips, w @ rewards / w.sum(), dr, w.sum() ** 2 / (w @ w)
