"""Makes an array of the rewards' type, which rounds if they are whole.

Fails: Whole rewards do not round the advantages
"""

import numpy as np


def gae(rewards, values, done, gamma, lam):
    alive, running = 1.0 - done, 0.0
    advantages = np.zeros_like(rewards)
    for t in reversed(range(len(rewards))):
        delta = rewards[t] + gamma * alive[t] * values[t + 1] - values[t]
        running = delta + gamma * lam * alive[t] * running
        advantages[t] = running
    return advantages, advantages + values[:-1]
