import math

import numpy as np


def learning_rate(
    t: int, peak: float, warmup: int, total: int, floor: float = 0.0
) -> float:
    """The rate of step t = 1, 2, ...: linear warm-up, then cosine decay.

    warmup: the step that has the peak, from 0 to total.
    total: the step from which on the rate is floor.
    Returns the rate.
    """
    if t <= warmup:
        return peak * t / warmup
    if t >= total:
        return floor
    done = (t - warmup) / (total - warmup)
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2


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
    sums = [np.zeros(np.shape(p)) for p in params]  # double precision
    count = 0
    for grads, n in micro:
        if n > 0:
            sums = [
                s + n * g.astype(float)
                for s, g in zip(sums, grads, strict=True)
            ]
            count += n
    mean = [s / max(count, 1) for s in sums]
    norm = math.sqrt(sum(float((g**2).sum()) for g in mean))
    if not math.isfinite(norm):
        return [p.copy() for p in params], norm
    factor = min(1.0, max_norm / norm) if norm > 0 else 1.0
    moved = [p - rate * factor * g for p, g in zip(params, mean, strict=True)]
    return moved, norm
