"""Detaches the factor, so that its part of the gradient is missing.

Fails: A positive and a negative at a probability of one half
"""

import torch
from torch.nn.functional import logsigmoid


def focal_loss(logits, targets, gamma=2.0, alpha=0.25):
    positive = targets.bool()
    margin = torch.where(positive, logits, -logits)

    losses = -torch.exp(gamma * logsigmoid(-margin)).detach() * logsigmoid(
        margin
    )
    if alpha is not None:
        losses = torch.where(positive, alpha, 1 - alpha) * losses
    return losses.sum() / positive.sum().clamp(min=1)
