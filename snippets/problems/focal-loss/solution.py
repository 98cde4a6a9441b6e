import numpy as np


def focal_loss(
    logits: np.ndarray,
    targets: np.ndarray,
    gamma: float = 2.0,
    alpha: float | None = 0.25,
) -> tuple[float, np.ndarray]:
    """Focal loss, divided by the number of positives, and its gradient.

    logits: any shape.
    targets: 0 and 1, or booleans, in the shape of logits.
    gamma: at least 0.
    alpha: weight of the positives; negatives have 1 - alpha. None for no
        weights.
    Returns the loss and its derivative by the logits.
    """
    positive = np.asarray(targets, dtype=bool)
    scale = np.full(positive.shape, 1 / max(1, positive.sum()))
    if alpha is not None:
        scale *= np.where(positive, alpha, 1 - alpha)
    s = np.where(positive, 1.0, -1.0)
    log_p = -np.logaddexp(0, -s * logits)
    log_q = -np.logaddexp(0, s * logits)  # of 1 - p_t
    scale *= np.exp(gamma * log_q)
    slope = s * (gamma * np.exp(log_p) * log_p - np.exp(log_q))
    return -(scale * log_p).sum(), scale * slope
