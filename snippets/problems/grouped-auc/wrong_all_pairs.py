"""Compares all pairs of a user.

Fails: The pairs of a user are counted without looking at each of them
"""

import numpy as np


def grouped_auc(users, y, s):
    order = np.argsort(users, kind="stable")
    _, starts = np.unique(users[order], return_index=True)
    total = weights = 0
    for mine in np.split(order, starts[1:]):
        labels, scores = y[mine], s[mine]
        a, b = scores[labels == 1], scores[labels == 0]
        if len(a) and len(b):
            wins = (a[:, None] > b) + (a[:, None] == b) / 2
            total += len(mine) * wins.mean()
            weights += len(mine)
    return total / weights if weights else np.nan
