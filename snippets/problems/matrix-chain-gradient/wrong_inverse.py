"""Takes the factor out of the product by its inverse.

Fails: A factor may be zero
"""

import numpy as np


def chain_gradients(factors, upstream):
    total = np.eye(len(factors[0]))
    for A in factors:
        total = total @ A
    gradients, prefix = [], np.eye(len(factors[0]))
    for A in factors:
        suffix = np.linalg.inv(prefix @ A) @ total
        gradients.append(prefix.T @ upstream @ suffix.T)
        prefix = prefix @ A
    return gradients
