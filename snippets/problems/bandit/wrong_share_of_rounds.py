"""Divides the rewards of an arm by the number of all rounds.

Fails: Greedy, with rewards below 0, every arm is tried once
"""

import numpy as np


def epsilon_greedy(pull, K, T, epsilon, rng):
    counts, totals, means = np.zeros(K, dtype=int), np.zeros(K), np.zeros(K)
    for t in range(T):
        if rng.random() < epsilon:
            a = rng.integers(K)
        else:
            a = rng.choice(np.flatnonzero(means == means.max()))
        counts[a] += 1
        totals[a] += pull(a)
        means = totals / (t + 1)
    return counts, means
