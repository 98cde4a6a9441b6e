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
    raise NotImplementedError
