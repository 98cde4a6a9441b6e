import numpy as np


def add_noise(
    x0: np.ndarray, t: np.ndarray, noise: np.ndarray, betas: np.ndarray
) -> np.ndarray:
    """A batch at its levels of noise.

    x0: shape (B, ...).
    t: level of each example, from 1 to T, shape (B,).
    noise: standard normal, shape (B, ...).
    betas: beta of the levels 1 to T, shape (T,).
    Returns shape (B, ...).
    """
    raise NotImplementedError


def reverse_step(
    x: np.ndarray,
    t: int,
    noise: np.ndarray,
    betas: np.ndarray,
    fresh: np.ndarray,
    limit: float | None = None,
) -> np.ndarray:
    """A batch one level down.

    x: the batch at level t, shape (B, ...).
    t: from 1 to T.
    noise: the network's estimate of the noise in x, shape (B, ...).
    betas: beta of the levels 1 to T, shape (T,).
    fresh: standard normal, shape (B, ...).
    limit: the largest size of an entry of the estimated x0, or None.
    Returns the batch at level t - 1, shape (B, ...).
    """
    raise NotImplementedError
