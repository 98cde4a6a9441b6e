"""Stops the sum at an end, but counts the value of the next episode's state.

Fails: After an end the value of the next state counts as 0
"""

import numpy as np


def gae(rewards, values, done, gamma, lam):
    advantages, running = np.zeros(rewards.shape), 0.0
    for t in reversed(range(len(rewards))):
        delta = rewards[t] + gamma * values[t + 1] - values[t]
        running = delta + gamma * lam * np.where(done[t], 0.0, running)
        advantages[t] = running
    return advantages, advantages + values[:-1]
