"""Writes x into a copy of the background, which may hold whole numbers.

Fails: Whole numbers beside fractions, in x, background or the predictions
"""

from functools import cache
from itertools import combinations
from math import factorial

import numpy as np


def shapley_values(f, x, background):
    d = len(x)

    @cache
    def worth(known):
        rows = background.copy()
        rows[:, list(known)] = x[list(known)]
        return np.mean(f(rows))

    phi = np.zeros(d)
    for j in range(d):
        others = [i for i in range(d) if i != j]
        for size in range(d):
            weight = factorial(size) * factorial(d - size - 1) / factorial(d)
            for known in combinations(others, size):
                gain = worth(tuple(sorted((*known, j)))) - worth(known)
                phi[j] += weight * gain
    return phi
