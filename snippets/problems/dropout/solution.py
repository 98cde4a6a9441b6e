import numpy as np


def dropout(
    x: np.ndarray, p: float, rng: np.random.Generator, training: bool = True
) -> tuple[np.ndarray, np.ndarray]:
    """Drops entries with probability p and divides the others by 1 - p.

    x: any shape.
    Returns the output and the mask, with entries 0 or 1 / (1 - p), both of
    the shape of x; at test time x and ones.

    Raises:
        ValueError: p is not in [0, 1).
    """
    if not 0 <= p < 1:
        raise ValueError(f"p is {p}, not in [0, 1)")
    if not training:
        return x, np.ones(x.shape)
    mask = (rng.random(x.shape) >= p) / (1 - p)
    return mask * x, mask


def dropout_backward(grad: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """The derivative by the input of dropout.

    grad: derivative of the loss by the output.
    mask: what dropout returned, of the same shape.
    """
    return mask * grad
