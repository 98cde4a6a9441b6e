"""Adds the norms of X along the row and those of Y down the column.

Fails: Rows belong to X and columns to Y, also if there are as many
"""

import numpy as np


def pairwise_distances(X, Y):
    X, Y = X.astype(float), Y.astype(float)
    squares = (X**2).sum(axis=1) - 2 * X @ Y.T + (Y**2).sum(axis=1)[:, None]
    return np.sqrt(np.maximum(squares, 0))
