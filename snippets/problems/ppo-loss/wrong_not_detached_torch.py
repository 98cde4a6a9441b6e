"""Lets the gradient flow into the advantages.

Fails: No gradient flows to advantages, returns and old log probabilities
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
    gain = advantages[mask]
    clipped = ratio.clamp(1 - clip, 1 + clip)
    policy = -torch.minimum(ratio * gain, clipped * gain).mean()
    value = (values[mask] - returns[mask].detach()).square().mean()
    p = log_p.exp()
    entropy = -(p * log_p.masked_fill(p == 0, 0)).sum(dim=1).mean()
    total = policy + value_weight * value - entropy_weight * entropy
    return total, policy, value, entropy
