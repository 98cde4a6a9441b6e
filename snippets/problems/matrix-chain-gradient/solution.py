from collections.abc import Sequence
from itertools import accumulate

import numpy as np


def chain_gradients(
    factors: Sequence[np.ndarray], upstream: np.ndarray
) -> list[np.ndarray]:
    """The gradients of a scalar of a product of matrices by each factor.

    factors: n >= 1 matrices of shapes (d_0, d_1), (d_1, d_2), ...
    upstream: the gradient by the product, shape (d_0, d_n).
    Returns n matrices, each of the shape of its factor.
    """
    factors = [A.astype(float) for A in factors]
    right = upstream.astype(float)  # the gradient by the prefix up to A_k
    prefixes = list(accumulate(factors[:-1], np.matmul))
    gradients = []
    for k in range(len(factors) - 1, 0, -1):
        gradients.append(prefixes[k - 1].T @ right)
        right = right @ factors[k].T
    gradients.append(right)
    return gradients[::-1]
