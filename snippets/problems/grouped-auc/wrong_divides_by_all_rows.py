"""Leaves users of one class out of the sum, and keeps their rows in the weights.

Fails: A user of one class is left out, with all rows
"""

import numpy as np


def grouped_auc(users, y, s):
    total = 0.0
    for user in np.unique(users):
        mine = users == user
        a, b = s[mine & (y == 1)], s[mine & (y == 0)]
        if len(a) and len(b):
            wins = (a[:, None] > b) + (a[:, None] == b) / 2
            total += mine.sum() * wins.mean()
    return total / len(users) if len(users) else np.nan
