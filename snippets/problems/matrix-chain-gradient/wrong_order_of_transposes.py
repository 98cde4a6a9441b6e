"""Transposes the factors of the prefix one by one, and leaves them in order.

Fails: A row, a matrix and a column
"""

import numpy as np


def chain_gradients(factors, upstream):
    factors = [np.asarray(A, dtype=float) for A in factors]
    n = len(factors)
    rights = [np.asarray(upstream, dtype=float)]
    for A in reversed(factors[1:]):
        rights.append(rights[-1] @ A.T)
    gradients, left = [], np.eye(len(factors[0]))
    for k in range(n):
        gradients.append(left @ rights[n - 1 - k])
        left = left @ factors[k].T
    return gradients
