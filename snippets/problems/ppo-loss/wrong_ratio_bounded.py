"""Bounds the loss of bad actions too, as dual-clip PPO does.

Fails: Ratios up to e^20 are limited by the clip alone
"""

import numpy as np


def ppo_loss(
    logits,
    actions,
    old_log_probs,
    advantages,
    values,
    returns,
    mask,
    clip=0.2,
    value_weight=0.5,
    entropy_weight=0.01,
):
    rows, chosen = logits[mask], actions[mask]
    rows = rows - rows.max(axis=1, keepdims=True)
    log_p = rows - np.log(np.exp(rows).sum(axis=1, keepdims=True))
    new = log_p[np.arange(len(log_p)), chosen]
    ratio, gain = np.exp(new - old_log_probs[mask]), advantages[mask]
    clipped = np.clip(ratio, 1 - clip, 1 + clip)
    least = np.minimum(ratio * gain, clipped * gain)
    policy = -np.where(gain < 0, np.maximum(least, 3 * gain), least).mean()
    value = ((values - returns)[mask] ** 2).mean()
    p = np.exp(log_p)
    entropy = -(p * np.where(p > 0, log_p, 0)).sum(axis=1).mean()
    total = policy + value_weight * value - entropy_weight * entropy
    return total, policy, value, entropy
