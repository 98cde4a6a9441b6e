"""Draws both groups with replacement, which is a bootstrap of the pooled values.

Fails: Two of ten groupings are as extreme, whichever mean is larger
"""

import numpy as np


def permutation_test(x, y, rng, runs=9999):
    both = np.concatenate([x, y])
    close = 1e-9 * np.ptp(both)
    observed = abs(x.mean() - y.mean())
    extreme = 1
    for _ in range(runs):
        a, b = rng.choice(both, len(x)), rng.choice(both, len(y))
        extreme += abs(a.mean() - b.mean()) >= observed - close
    return extreme / (runs + 1)
