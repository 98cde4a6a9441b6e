"""Multiplies by the others as they stand, as if numbers were meant.

Fails: Two square matrices, where order and transposes matter
"""

import numpy as np


def chain_gradients(factors, upstream):
    n = len(factors)
    prefixes, suffixes = [np.eye(len(factors[0]))], [np.eye(upstream.shape[1])]
    for k in range(n - 1):
        prefixes.append(prefixes[-1] @ factors[k])
        suffixes.append(factors[n - 1 - k] @ suffixes[-1])
    return [prefixes[k] @ upstream @ suffixes[n - 1 - k] for k in range(n)]
