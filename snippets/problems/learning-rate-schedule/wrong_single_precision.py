"""Squares in the precision of the gradients.

Fails: Large entries in single precision do not overflow
"""

import math

import numpy as np


def learning_rate(t, peak, warmup, total, floor=0.0):
    if t <= warmup:
        return peak * t / warmup
    if t >= total:
        return floor
    done = (t - warmup) / (total - warmup)
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2


def accumulated_step(params, micro, rate, max_norm):
    micro = [(grads, n) for grads, n in micro if n > 0]
    if not micro:
        return params, 0.0
    count = sum(n for _, n in micro)
    mean = [
        sum(grads[k] * n for grads, n in micro) / count
        for k in range(len(params))
    ]
    norm = np.sqrt(sum(np.square(g).sum() for g in mean))
    if not np.isfinite(norm):
        return params, norm
    if norm > max_norm:
        mean = [g * (max_norm / norm) for g in mean]
    return [p - rate * g for p, g in zip(params, mean, strict=True)], norm
