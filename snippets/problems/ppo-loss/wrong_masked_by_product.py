"""Multiplies by the mask, which makes NaN of what stands in padding.

Fails: Padding may hold anything
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
    count = mask.sum()
    rows = logits - logits.max(axis=2, keepdims=True)
    log_p = rows - np.log(np.exp(rows).sum(axis=2, keepdims=True))
    chosen = np.where(mask, actions, 0)[..., None]
    new = np.take_along_axis(log_p, chosen, axis=2)[..., 0]
    ratio = np.exp(new - old_log_probs)
    clipped = np.clip(ratio, 1 - clip, 1 + clip)
    gains = np.minimum(ratio * advantages, clipped * advantages)
    policy = -(gains * mask).sum() / count
    value = ((values - returns) ** 2 * mask).sum() / count
    p = np.exp(log_p)
    own = -(p * np.where(p > 0, log_p, 0)).sum(axis=2)
    entropy = (own * mask).sum() / count
    total = policy + value_weight * value - entropy_weight * entropy
    return total, policy, value, entropy
