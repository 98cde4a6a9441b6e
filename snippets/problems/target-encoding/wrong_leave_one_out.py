"""Leaves out the row alone and not its fold, which gives its target away.

Fails: Two categories, two folds, one new row
"""

import numpy as np


def target_encode(c, y, fold, m, c_new):
    size = max([*c, *c_new]) + 1
    count = np.bincount(c, minlength=size)
    total = np.bincount(c, weights=y, minlength=size)
    mean = (y.sum() - y) / (len(y) - 1)
    z = (total[c] - y + m * mean) / (count[c] - 1 + m)
    return z, ((total + m * y.mean()) / (count + m))[c_new]
