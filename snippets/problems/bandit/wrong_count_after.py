"""Divides by the number of rewards before this one.

Fails: Counts and means are those of the rewards that were paid
"""

import numpy as np


def epsilon_greedy(pull, K, T, epsilon, rng):
    counts, means = np.zeros(K, dtype=int), np.zeros(K)
    for _ in range(T):
        if rng.random() < epsilon:
            a = rng.integers(K)
        else:
            a = rng.choice(np.flatnonzero(means == means.max()))
        means[a] += (pull(a) - means[a]) / max(counts[a], 1)
        counts[a] += 1
    return counts, means
