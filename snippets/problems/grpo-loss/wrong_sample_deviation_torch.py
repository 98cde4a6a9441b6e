"""Takes torch.std, which divides by G - 1.

Fails: Each group has its own mean and standard deviation
"""

import torch


def group_advantages(rewards):
    centred = rewards - rewards.mean(dim=1, keepdim=True)
    deviation = rewards.std(dim=1, keepdim=True)
    equal = (rewards == rewards[:, :1]).all(dim=1, keepdim=True)
    return torch.where(equal, 0.0, centred / deviation)


def grpo_loss(policy, old, advantages, mask, epsilon=0.2):
    A = advantages.detach()[:, None]
    rho = (policy - old.detach()).masked_fill(~mask, 0).exp()
    kept = torch.minimum(rho * A, rho.clamp(1 - epsilon, 1 + epsilon) * A)
    lengths = mask.sum(dim=1).clamp(min=1)
    return -(kept.masked_fill(~mask, 0).sum(dim=1) / lengths).mean()
