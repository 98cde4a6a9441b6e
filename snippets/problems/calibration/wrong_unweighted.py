"""Averages the gaps of the bins without their numbers of cases.

Fails: Five cases in four bins, of which one is empty
"""

import numpy as np


def reliability(y, p, bins=10):
    b = np.minimum((p * bins).astype(int), bins - 1)
    count = np.bincount(b, minlength=bins)
    used = count > 0
    mean = np.bincount(b, p, minlength=bins)[used] / count[used]
    share = np.bincount(b, y, minlength=bins)[used] / count[used]
    return mean, share, count[used], abs(mean - share).mean()
