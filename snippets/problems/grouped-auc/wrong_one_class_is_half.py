"""Gives a user of one class the AUC 0.5, which pulls the mean there.

Fails: A user of one class is left out, with all rows
"""

import numpy as np


def grouped_auc(users, y, s):
    total = 0.0
    for user in np.unique(users):
        mine = users == user
        a, b = s[mine & (y == 1)], s[mine & (y == 0)]
        auc = 0.5
        if len(a) and len(b):
            auc = ((a[:, None] > b) + (a[:, None] == b) / 2).mean()
        total += mine.sum() * auc
    return total / len(users)
