"""Clips each part before it is added.

Fails: However a batch is cut, the step is the same
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


def length(grads):
    return math.sqrt(sum(float((g.astype(float) ** 2).sum()) for g in grads))


def accumulated_step(params, micro, rate, max_norm):
    micro = [(grads, n) for grads, n in micro if n > 0]
    count = sum(n for _, n in micro)
    mean = [np.zeros(p.shape) for p in params]
    moved = [p.astype(float) for p in params]
    for grads, n in micro:
        norm = length(grads)
        factor = min(1.0, max_norm / norm) if norm > 0 else 1.0
        for k, g in enumerate(grads):
            mean[k] += n / count * g.astype(float)
            moved[k] -= rate * factor * n / count * g.astype(float)
    norm = length(mean)
    return moved if math.isfinite(norm) else params, norm
