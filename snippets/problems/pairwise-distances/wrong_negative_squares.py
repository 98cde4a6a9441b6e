"""Takes the root of squares that rounding made negative.

Fails: Equal points have distance 0, not NaN
"""

import numpy as np


def pairwise_distances(X, Y):
    X, Y = X.astype(float), Y.astype(float)
    squares = (X**2).sum(axis=1)[:, None] - 2 * X @ Y.T + (Y**2).sum(axis=1)
    return np.sqrt(squares)
