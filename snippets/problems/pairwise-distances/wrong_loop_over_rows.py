"""Goes through the rows of X in a loop.

Fails: No loop over rows, and no array with n * m * d entries
"""

import numpy as np


def pairwise_distances(X, Y):
    X, Y = X.astype(float), Y.astype(float)
    return np.stack([np.sqrt(((x - Y) ** 2).sum(axis=1)) for x in X])
