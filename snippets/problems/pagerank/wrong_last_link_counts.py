"""Adds through an index array, which keeps one of several links to a page.

Fails: A page receives from all that link to it
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
        moved = np.zeros(n)
        moved[target] += damping * share[source]
        new = moved + (1 - moved.sum()) * jump
        rank, change = new, np.abs(new - rank).sum()
    return rank
