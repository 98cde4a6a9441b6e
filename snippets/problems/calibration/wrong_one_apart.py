"""Gives forecasts of 1 a bin of their own.

Fails: Five cases in four bins, of which one is empty
"""

import numpy as np


def reliability(y, p, bins=10):
    b = (p * bins).astype(int)
    count = np.bincount(b)
    used = count > 0
    mean = np.bincount(b, p)[used] / count[used]
    share = np.bincount(b, y)[used] / count[used]
    ece = (count[used] * abs(mean - share)).sum() / len(y)
    return mean, share, count[used], ece
