"""Explores among the other arms only.

Fails: The best arm is drawn while exploring, too
"""

import numpy as np


def epsilon_greedy(pull, K, T, epsilon, rng):
    counts, means = np.zeros(K, dtype=int), np.zeros(K)
    for _ in range(T):
        best = rng.choice(np.flatnonzero(means == means.max()))
        others = [a for a in range(K) if a != best]
        explore = others and rng.random() < epsilon
        a = rng.choice(others) if explore else best
        counts[a] += 1
        means[a] += (pull(a) - means[a]) / counts[a]
    return counts, means
