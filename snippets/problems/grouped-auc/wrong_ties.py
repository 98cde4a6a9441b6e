"""Ranks by the order of a sort, so that a tie is won or lost by chance.

Fails: A pair of equal scores of one user counts half
"""

import numpy as np


def grouped_auc(users, y, s):
    order = np.lexsort((s, users))
    _, starts = np.unique(users[order], return_index=True)
    total = weights = 0
    for mine in np.split(order, starts[1:]):
        n_pos = y[mine].sum()
        n_neg = len(mine) - n_pos
        if n_pos and n_neg:
            ranks = 1 + np.flatnonzero(y[mine])
            won = ranks.sum() - n_pos * (n_pos + 1) / 2
            total += len(mine) * won / (n_pos * n_neg)
            weights += len(mine)
    return total / weights if weights else np.nan
