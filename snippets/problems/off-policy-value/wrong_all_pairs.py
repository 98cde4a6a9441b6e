"""Indexes all rows with all actions, which makes an n x n matrix.

Fails: Weights 1, 2 and 0 by hand, with a guess of 0
"""

import numpy as np


def off_policy_value(actions, rewards, propensities, target, q_hat):
    if not ((propensities > 0) & (propensities <= 1)).all():
        raise ValueError("a propensity is not in (0, 1]")
    rewards, q_hat = rewards.astype(float), q_hat.astype(float)
    i = np.arange(len(actions))
    w = target[:, actions] / propensities
    ips = np.mean(w * rewards)
    model = (target * q_hat).sum(axis=1)
    dr = np.mean(model + w * (rewards - q_hat[i, actions]))
    top = w.max()
    if top == 0:
        return ips, np.nan, dr, 0.0
    w = w / top
    return ips, (w * rewards).sum() / w.sum(), dr, w.sum() ** 2 / (w * w).sum()
