"""Takes the plain mean over users.

Fails: Two users count by their numbers of rows
"""

import numpy as np


def grouped_auc(users, y, s):
    aucs = []
    for user in np.unique(users):
        mine = users == user
        a, b = s[mine & (y == 1)], s[mine & (y == 0)]
        if len(a) and len(b):
            wins = (a[:, None] > b) + (a[:, None] == b) / 2
            aucs.append(wins.mean())
    return np.mean(aucs) if aucs else np.nan
