"""Takes the running maximum, which never falls but is not the best fit.

Fails: What falls is pooled, also with blocks further back
"""

import numpy as np


def isotonic_regression(x, y, weights):
    weights, y = weights.astype(float), y.astype(float)
    _, inverse = np.unique(x, return_inverse=True)
    weight = np.bincount(inverse, weights=weights)
    mean = np.bincount(inverse, weights=weights * y) / weight
    return np.maximum.accumulate(mean)[inverse]
