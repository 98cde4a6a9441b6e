"""Spreads the rows of each class over the folds and splits groups.

Fails: Five groups, the rare class first
"""

import numpy as np


def stratified_group_folds(y, groups, k):
    if not 2 <= k <= len(np.unique(groups)):
        raise ValueError("k must be from 2 to the number of groups")
    folds = np.zeros(len(y), dtype=int)
    for c in np.unique(y):
        mine = np.flatnonzero(y == c)
        folds[mine] = np.arange(len(mine)) % k
    return folds
