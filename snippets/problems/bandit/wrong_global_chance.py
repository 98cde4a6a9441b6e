"""Draws from the generator of the module random, so that no game can be repeated.

Fails: All chance comes from rng
"""

import random

import numpy as np


def epsilon_greedy(pull, K, T, epsilon, rng):
    counts, means = np.zeros(K, dtype=int), np.zeros(K)
    for _ in range(T):
        if random.random() < epsilon:
            a = random.randrange(K)
        else:
            a = random.choice(np.flatnonzero(means == means.max()))
        counts[a] += 1
        means[a] += (pull(a) - means[a]) / counts[a]
    return counts, means
