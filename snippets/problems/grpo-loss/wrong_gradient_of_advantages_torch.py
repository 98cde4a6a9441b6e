"""Lets gradients flow into the old policy and the advantages.

Fails: The gradient in the policy agrees, and none flows elsewhere
"""

import torch


def group_advantages(rewards):
    centred = rewards - rewards.mean(dim=1, keepdim=True)
    deviation = centred.square().mean(dim=1, keepdim=True).sqrt()
    equal = (rewards == rewards[:, :1]).all(dim=1, keepdim=True)
    return torch.where(equal, 0.0, centred / deviation)


def grpo_loss(policy, old, advantages, mask, epsilon=0.2):
    A = advantages[:, None]
    rho = (policy - old).masked_fill(~mask, 0).exp()
    kept = torch.minimum(rho * A, rho.clamp(1 - epsilon, 1 + epsilon) * A)
    lengths = mask.sum(dim=1).clamp(min=1)
    return -(kept.masked_fill(~mask, 0).sum(dim=1) / lengths).mean()
