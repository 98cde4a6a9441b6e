import numpy as np


def kalman_filter(
    z: np.ndarray,
    F: np.ndarray,
    H: np.ndarray,
    Q: np.ndarray,
    R: np.ndarray,
    m: np.ndarray,
    P: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, float]:
    """Filters measurements of a linear Gaussian system.

    z: measurements, shape (T, p), NaN where one is missing.
    F, Q: motion and covariance of its noise, shape (d, d).
    H, R: measurement, shape (p, d), and covariance of its noise, shape (p, p).
    m, P: mean, shape (d,), and covariance, shape (d, d), before the first step.
    Returns the means, shape (T, d), the covariances, shape (T, d, d), both after
    each update, and the log-likelihood.
    """
    raise NotImplementedError
