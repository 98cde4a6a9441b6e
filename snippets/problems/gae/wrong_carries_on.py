"""Cuts the value at an end, but carries the advantage into it.

Fails: The sum does not go on into the next episode
"""

import numpy as np


def gae(rewards, values, done, gamma, lam):
    advantages, running = np.zeros(rewards.shape), 0.0
    for t in reversed(range(len(rewards))):
        after = np.where(done[t], 0.0, values[t + 1])
        delta = rewards[t] + gamma * after - values[t]
        running = delta + gamma * lam * running
        advantages[t] = running
    return advantages, advantages + values[:-1]
