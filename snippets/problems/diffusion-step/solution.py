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
    bar = alpha_bar(betas)[t].reshape(-1, *[1] * (x0.ndim - 1))
    return np.sqrt(bar) * x0 + np.sqrt(1 - bar) * noise


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
    beta, bars = betas[t - 1], alpha_bar(betas)
    bar, before = bars[t], bars[t - 1]
    x0 = (x - np.sqrt(1 - bar) * noise) / np.sqrt(bar)
    if limit is not None:
        x0 = np.clip(x0, -limit, limit)
    mean = np.sqrt(before) * beta * x0 + np.sqrt(1 - beta) * (1 - before) * x
    spread = np.sqrt((1 - before) / (1 - bar) * beta)  # 0 at level 1
    return mean / (1 - bar) + spread * fresh


def alpha_bar(betas):
    """Of the levels 0 to T."""
    return np.concatenate([[1.0], np.cumprod(1 - betas)])
