"""Builds the matrix of all pages, which a million of them do not allow.

Fails: No array with n * n entries is made
"""

import numpy as np


def pagerank(links, n, damping=0.85, jump=None, tol=1e-12):
    jump = np.ones(n) if jump is None else jump
    jump = jump / jump.sum()
    P = np.zeros((n, n))
    np.add.at(P, tuple(links.T), 1)
    degree = P.sum(axis=1)
    P[degree > 0] /= degree[degree > 0, None]
    P[degree == 0] = jump
    rank, change = jump, np.inf
    while change > tol:
        new = damping * rank @ P + (1 - damping) * jump
        rank, change = new, np.abs(new - rank).sum()
    return rank
