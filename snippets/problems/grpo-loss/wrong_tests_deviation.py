"""Asks whether the deviation is 0, which rounding prevents.

Fails: A group with equal rewards has the advantages 0
"""

import numpy as np


def group_advantages(rewards):
    centred = rewards - rewards.mean(axis=1, keepdims=True)
    deviation = np.sqrt((centred**2).mean(axis=1, keepdims=True))
    equal = deviation == 0
    return np.where(equal, 0, centred) / np.where(equal, 1, deviation)


def grpo_loss(policy, old, advantages, mask, epsilon=0.2):
    A = advantages[:, None]
    rho = np.exp(np.where(mask, policy - old, 0))
    first, second = rho * A, np.clip(rho, 1 - epsilon, 1 + epsilon) * A
    lengths = mask.sum(axis=1, keepdims=True)
    weight = mask / np.maximum(lengths, 1) / len(mask)
    loss = -(weight * np.minimum(first, second)).sum()
    return loss, -weight * np.where(first <= second, first, 0)
