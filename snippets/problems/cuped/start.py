import numpy as np


def cuped(
    y: np.ndarray, x: np.ndarray, group: np.ndarray
) -> tuple[float, float]:
    """Effect of group 1 against group 0, adjusted by a covariate.

    y: the metric, shape (n,).
    x: the covariate, from before assignment, NaN if unknown, shape (n,).
    group: 0 or 1, shape (n,).
    Returns the effect and its standard error.
    """
    raise NotImplementedError
