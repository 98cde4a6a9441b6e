"""Sends surfers from pages without links anywhere, whatever jump says.

Fails: Without links the ranks are the shares of the jumps
"""

import numpy as np


def pagerank(links, n, damping=0.85, jump=None, tol=1e-12):
    source, target = links.T
    degree = np.bincount(source, minlength=n)
    jump = np.ones(n) if jump is None else jump
    jump = jump / jump.sum()
    rank, change = jump, np.inf
    while change > tol:
        share = rank / np.maximum(degree, 1)
        moved = np.bincount(target, share[source], n)
        loose = rank[degree == 0].sum()
        new = damping * (moved + loose / n) + (1 - damping) * jump
        rank, change = new, np.abs(new - rank).sum()
    return rank
