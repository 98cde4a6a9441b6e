"""Averages over the tokens of an answer, where DPO sums.

Fails: If policy and reference agree the loss is log 2
"""

import numpy as np


def dpo_loss(policy, reference, mask, beta):
    length = np.maximum(mask.sum(axis=2), 1)
    gains = np.where(mask, policy - reference, 0).sum(axis=2) / length
    margin = beta * (gains[0] - gains[1])
    loss = np.logaddexp(0, -margin).mean()
    weight = beta * np.exp(-np.logaddexp(0, margin)) / len(margin)
    slope = np.stack([-weight, weight]) / length
    return loss, np.where(mask, slope[:, :, None], 0)
