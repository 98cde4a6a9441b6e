import numpy as np


def permutation_test(
    x: np.ndarray, y: np.ndarray, rng: np.random.Generator, runs: int = 9999
) -> float:
    """Two-sided permutation test by the difference of means.

    x, y: the two samples, shapes (n,) and (m,).
    Returns the p-value, the observed grouping included.
    """
    raise NotImplementedError
