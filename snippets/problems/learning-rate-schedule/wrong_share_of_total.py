"""Takes the share of all steps, not of the decay.

Fails: The rate rises to the peak and falls to the floor
"""

import math

import numpy as np


def learning_rate(t, peak, warmup, total, floor=0.0):
    if t <= warmup:
        return peak * t / warmup
    if t >= total:
        return floor
    done = t / total
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2


def accumulated_step(params, micro, rate, max_norm):
    sums = [np.zeros(np.shape(p)) for p in params]
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
