"""Smooths towards the mean of all rows, which contains the row's own target.

Fails: Two categories, two folds, one new row
"""

import numpy as np


def target_encode(c, y, fold, m, c_new):
    size = max([*c, *c_new]) + 1

    def learn(rows):
        count = np.bincount(c[rows], minlength=size)
        total = np.bincount(c[rows], weights=y[rows], minlength=size)
        return (total + m * y.mean()) / (count + m)

    z = np.empty(len(c))
    for f in np.unique(fold):
        z[fold == f] = learn(fold != f)[c[fold == f]]
    return z, learn(fold == fold)[c_new]
