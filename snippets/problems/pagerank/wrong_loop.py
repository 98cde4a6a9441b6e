"""Goes through the links one by one.

Fails: There is no loop over pages or links
"""

import numpy as np


def pagerank(links, n, damping=0.85, jump=None, tol=1e-12):
    degree = np.bincount(links[:, 0], minlength=n)
    jump = np.ones(n) if jump is None else jump
    jump = jump / jump.sum()
    rank, change = jump, np.inf
    while change > tol:
        moved = np.zeros(n)
        for source, target in links:
            moved[target] += damping * rank[source] / degree[source]
        new = moved + (1 - moved.sum()) * jump
        rank, change = new, np.abs(new - rank).sum()
    return rank
