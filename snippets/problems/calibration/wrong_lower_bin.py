"""Puts an inner edge into the bin below it.

Fails: An inner edge is in the upper bin, 1 in the last
"""

import numpy as np


def reliability(y, p, bins=10):
    b = np.maximum(np.ceil(p * bins).astype(int) - 1, 0)
    count = np.bincount(b, minlength=bins)
    used = count > 0
    mean = np.bincount(b, p, minlength=bins)[used] / count[used]
    share = np.bincount(b, y, minlength=bins)[used] / count[used]
    ece = (count[used] * abs(mean - share)).sum() / len(y)
    return mean, share, count[used], ece
