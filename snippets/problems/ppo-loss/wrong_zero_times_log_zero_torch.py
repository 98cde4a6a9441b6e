"""Multiplies a probability of 0 by its logarithm, which is NaN.

Fails: Forbidden actions have gradient 0, not NaN
"""

import torch


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
    log_p = logits[mask].log_softmax(dim=1)
    new = log_p.gather(1, actions[mask][:, None])[:, 0]
    ratio = (new - old_log_probs[mask].detach()).exp()
    gain = advantages[mask].detach()
    clipped = ratio.clamp(1 - clip, 1 + clip)
    policy = -torch.minimum(ratio * gain, clipped * gain).mean()
    value = (values[mask] - returns[mask].detach()).square().mean()
    p = log_p.exp()
    entropy = -(p * log_p).sum(dim=1).mean()
    total = policy + value_weight * value - entropy_weight * entropy
    return total, policy, value, entropy
