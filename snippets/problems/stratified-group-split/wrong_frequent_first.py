"""Deals the classes in their order, which leaves little choice for the rare one.

Fails: Five groups, the rare class first
"""

import numpy as np


def stratified_group_folds(y, groups, k):
    names = np.unique(groups).tolist()
    if not 2 <= k <= len(names):
        raise ValueError("k must be from 2 to the number of groups")
    folds = np.full(len(y), -1)
    for c in np.unique(y):
        rows = {g: ((groups == g) & (y == c)).sum() for g in names}
        for g in sorted(names, key=rows.get, reverse=True):
            if rows[g] and folds[groups == g][0] < 0:
                load = [
                    (((folds == f) & (y == c)).sum(), (folds == f).sum(), f)
                    for f in range(k)
                ]
                folds[groups == g] = min(load)[2]
    return folds
