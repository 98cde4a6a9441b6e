"""Reads whether the next step ends, not this one.

Fails: After an end the value of the next state counts as 0
"""

import numpy as np


def gae(rewards, values, done, gamma, lam):
    alive = np.append(1.0 - done, np.ones((1, done.shape[1])), axis=0)
    advantages, running = np.zeros(rewards.shape), 0.0
    for t in reversed(range(len(rewards))):
        delta = rewards[t] + gamma * alive[t + 1] * values[t + 1] - values[t]
        running = delta + gamma * lam * alive[t + 1] * running
        advantages[t] = running
    return advantages, advantages + values[:-1]
