"""Clips what it returns in place of the estimate of x0.

Fails: The estimate of x0 is clipped, not what is returned
"""

import numpy as np


def add_noise(x0, t, noise, betas):
    bar = alpha_bar(betas)[t].reshape(-1, *[1] * (x0.ndim - 1))
    return np.sqrt(bar) * x0 + np.sqrt(1 - bar) * noise


def reverse_step(x, t, noise, betas, fresh, limit=None):
    beta, bars = betas[t - 1], alpha_bar(betas)
    bar, before = bars[t], bars[t - 1]
    x0 = (x - np.sqrt(1 - bar) * noise) / np.sqrt(bar)
    mean = np.sqrt(before) * beta * x0 + np.sqrt(1 - beta) * (1 - before) * x
    spread = np.sqrt((1 - before) / (1 - bar) * beta)
    out = mean / (1 - bar) + spread * fresh
    return out if limit is None else np.clip(out, -limit, limit)


def alpha_bar(betas):
    return np.concatenate([[1.0], np.cumprod(1 - betas)])
