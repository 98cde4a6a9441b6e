"""Takes the grade itself as gain, which is another definition.

Fails: The best order is that of all items, not of the first k
"""

import numpy as np


def ndcg(y, s, k):
    _, group = np.unique(-s, return_inverse=True)
    mean = np.bincount(group, y) / np.bincount(group)
    discount = 1 / np.log2(np.arange(2, len(y) + 2))
    discount[k:] = 0
    best = np.sort(y)[::-1] @ discount
    return mean[np.sort(group)] @ discount / best if best else float("nan")
