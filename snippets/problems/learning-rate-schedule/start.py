import numpy as np


def learning_rate(
    t: int, peak: float, warmup: int, total: int, floor: float = 0.0
) -> float:
    """The rate of step t = 1, 2, ...: linear warm-up, then cosine decay.

    warmup: the step that has the peak, from 0 to total.
    total: the step from which on the rate is floor.
    Returns the rate.
    """
    raise NotImplementedError


def accumulated_step(
    params: list[np.ndarray],
    micro: list[tuple[list[np.ndarray], int]],
    rate: float,
    max_norm: float,
) -> tuple[list[np.ndarray], float]:
    """A step of gradient descent on a batch in parts, clipped by global norm.

    params: arrays of any shapes.
    micro: for each part the gradients of its mean loss, in the shapes of
        params, and the number of its examples.
    Returns the new arrays and the norm of the gradient before clipping.
    """
    raise NotImplementedError
