"""Is greedy with probability epsilon, and explores otherwise.

Fails: Explored are all actions alike, the best one too
"""

import numpy as np


def q_learning(step, S, A, gamma, eta, epsilon, episodes, limit, rng):
    Q = np.zeros((S, A))
    for _ in range(episodes):
        s = 0
        for _ in range(limit):
            greedy = rng.random() < epsilon
            a = Q[s].argmax() if greedy else rng.integers(A)
            after, r, done = step(s, a)
            target = r if done else r + gamma * Q[after].max()
            Q[s, a] += eta * (target - Q[s, a])
            s = after
            if done:
                break
    return Q
