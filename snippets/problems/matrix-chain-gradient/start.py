from collections.abc import Sequence

import numpy as np


def chain_gradients(
    factors: Sequence[np.ndarray], upstream: np.ndarray
) -> list[np.ndarray]:
    """The gradients of a scalar of a product of matrices by each factor.

    factors: n >= 1 matrices of shapes (d_0, d_1), (d_1, d_2), ...
    upstream: the gradient by the product, shape (d_0, d_n).
    Returns n matrices, each of the shape of its factor.
    """
    raise NotImplementedError
