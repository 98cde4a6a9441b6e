"""Computes with integers of the type that came in, which overflow.

Fails: Integers do not overflow
"""

import numpy as np


def pairwise_distances(X, Y):
    squares = (X**2).sum(axis=1)[:, None] - 2 * X @ Y.T + (Y**2).sum(axis=1)
    return np.sqrt(np.maximum(squares, 0))
