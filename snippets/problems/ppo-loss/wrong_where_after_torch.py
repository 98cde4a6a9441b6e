"""Replaces what padding gives by 0 afterwards; its gradient is NaN all the same.

Fails: Padding may hold anything, and has no gradient
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
    def mean(x):
        return torch.where(mask, x, 0).sum() / mask.sum()

    log_p = logits.log_softmax(dim=2)
    chosen = torch.where(mask, actions, 0)[..., None]
    new = log_p.gather(2, chosen)[..., 0]
    ratio = (new - old_log_probs.detach()).exp()
    gain = advantages.detach()
    clipped = ratio.clamp(1 - clip, 1 + clip)
    policy = -mean(torch.minimum(ratio * gain, clipped * gain))
    value = mean((values - returns.detach()) ** 2)
    p = log_p.exp()
    entropy = -mean((p * log_p.masked_fill(p == 0, 0)).sum(dim=2))
    total = policy + value_weight * value - entropy_weight * entropy
    return total, policy, value, entropy
