"""Discounts the advantages by gamma alone.

Fails: The rollout stops without an end, so the last value counts
"""

import numpy as np


def gae(rewards, values, done, gamma, lam):
    alive, running = 1.0 - done, 0.0
    advantages = np.zeros(rewards.shape)
    for t in reversed(range(len(rewards))):
        delta = rewards[t] + gamma * alive[t] * values[t + 1] - values[t]
        running = delta + gamma * alive[t] * running
        advantages[t] = running
    return advantages, advantages + values[:-1]
