"""Takes p_t from the cross entropy and subtracts it from 1, which loses easy examples.

Fails: Easy examples keep their tiny loss and gradient
"""

import torch


def focal_loss(logits, targets, gamma=2.0, alpha=0.25):
    targets = targets.to(logits.dtype)
    cross_entropy = torch.nn.functional.binary_cross_entropy_with_logits(
        logits, targets, reduction="none"
    )
    p_t = torch.exp(-cross_entropy)
    losses = (1 - p_t) ** gamma * cross_entropy
    if alpha is not None:
        losses = losses * (alpha * targets + (1 - alpha) * (1 - targets))
    return losses.sum() / targets.sum().clamp(min=1)
