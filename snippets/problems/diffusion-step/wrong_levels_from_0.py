"""Counts the levels from 0.

Fails: Each example is noised to its own level
"""

import numpy as np


def add_noise(x0, t, noise, betas):
    bar = alpha_bar(betas)[t].reshape(-1, *[1] * (x0.ndim - 1))
    return np.sqrt(bar) * x0 + np.sqrt(1 - bar) * noise


def reverse_step(x, t, noise, betas, fresh, limit=None):
    beta, bars = betas[t - 1], alpha_bar(betas)
    bar, before = bars[t], bars[t - 1]
    x0 = (x - np.sqrt(1 - bar) * noise) / np.sqrt(bar)
    if limit is not None:
        x0 = np.clip(x0, -limit, limit)
    mean = np.sqrt(before) * beta * x0 + np.sqrt(1 - beta) * (1 - before) * x
    spread = np.sqrt((1 - before) / (1 - bar) * beta)
    return mean / (1 - bar) + spread * fresh


def alpha_bar(betas):
    return np.cumprod(1 - betas)
