"""Adds a small number to the deviation, as libraries do.

Fails: Each group has its own mean and standard deviation
"""

import numpy as np


def group_advantages(rewards):
    centred = rewards - rewards.mean(axis=1, keepdims=True)
    deviation = np.sqrt((centred**2).mean(axis=1, keepdims=True))
    return centred / (deviation + 0.0001)


def grpo_loss(policy, old, advantages, mask, epsilon=0.2):
    A = advantages[:, None]
    rho = np.exp(np.where(mask, policy - old, 0))
    first, second = rho * A, np.clip(rho, 1 - epsilon, 1 + epsilon) * A
    lengths = mask.sum(axis=1, keepdims=True)
    weight = mask / np.maximum(lengths, 1) / len(mask)
    loss = -(weight * np.minimum(first, second)).sum()
    return loss, -weight * np.where(first <= second, first, 0)
