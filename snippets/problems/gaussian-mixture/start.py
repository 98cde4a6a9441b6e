import numpy as np


def gaussian_mixture(
    X: np.ndarray,
    weights: np.ndarray,
    means: np.ndarray,
    covariances: np.ndarray,
    steps: int = 100,
    reg: float = 1e-6,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Fits a mixture of Gaussians by EM.

    X: shape (n, d).
    weights, means, covariances: where to begin, shapes (K,), (K, d), (K, d, d).
    Returns the three after the last step, and the log-likelihoods, shape
    (steps + 1,).
    """
    raise NotImplementedError
