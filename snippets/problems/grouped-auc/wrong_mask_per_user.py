"""Searches all rows once for each user.

Fails: The rows of a user are found without searching those of all others
"""

import numpy as np


def grouped_auc(users, y, s):
    total = weights = 0
    for user in np.unique(users):
        mine = users == user
        labels, scores = y[mine], s[mine]
        n_pos, n_neg = (labels == 1).sum(), (labels == 0).sum()
        if n_pos and n_neg:
            _, group, count = np.unique(
                scores, return_inverse=True, return_counts=True
            )
            ranks = (np.cumsum(count) - (count - 1) / 2)[group]
            won = ranks[labels == 1].sum() - n_pos * (n_pos + 1) / 2
            total += len(labels) * won / (n_pos * n_neg)
            weights += len(labels)
    return total / weights if weights else np.nan
