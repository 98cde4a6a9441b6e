"""Encodes training rows by all training rows, their own target included.

Fails: Two categories, two folds, one new row
"""

import numpy as np


def target_encode(c, y, fold, m, c_new):
    size = max([*c, *c_new]) + 1
    count = np.bincount(c, minlength=size)
    total = np.bincount(c, weights=y, minlength=size)
    encoding = (total + m * y.mean()) / (count + m)
    return encoding[c], encoding[c_new]
