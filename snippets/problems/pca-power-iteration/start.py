import numpy as np


def pca(
    X: np.ndarray, start: np.ndarray, steps: int = 300
) -> tuple[np.ndarray, np.ndarray]:
    """The first k principal components by power iteration.

    X: shape (n, d).
    start: where the iteration for each component begins, shape (k, d).
    Returns the components, shape (k, d), in rows of unit length whose entry of
    largest modulus is positive, and the variances along them, shape (k,).
    """
    raise NotImplementedError
