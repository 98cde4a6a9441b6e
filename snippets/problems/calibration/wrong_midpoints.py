"""Compares the share with the middle of the bin, not with the mean forecast.

Fails: Five cases in four bins, of which one is empty
"""

import numpy as np


def reliability(y, p, bins=10):
    b = np.minimum((p * bins).astype(int), bins - 1)
    count = np.bincount(b, minlength=bins)
    used = count > 0
    middle = ((np.arange(bins) + 0.5) / bins)[used]
    share = np.bincount(b, y, minlength=bins)[used] / count[used]
    ece = (count[used] * abs(middle - share)).sum() / len(y)
    return middle, share, count[used], ece
