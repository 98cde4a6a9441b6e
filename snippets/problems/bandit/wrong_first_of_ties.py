"""Takes argmax, which prefers the first of equal arms.

Fails: Of equal estimates each has the same chance
"""

import numpy as np


def epsilon_greedy(pull, K, T, epsilon, rng):
    counts, means = np.zeros(K, dtype=int), np.zeros(K)
    for _ in range(T):
        a = rng.integers(K) if rng.random() < epsilon else means.argmax()
        counts[a] += 1
        means[a] += (pull(a) - means[a]) / counts[a]
    return counts, means
