"""Holds the factor constant in the gradient.

Fails: A positive and a negative at a probability of one half
"""

import numpy as np


def focal_loss(logits, targets, gamma=2.0, alpha=0.25):
    positive = np.asarray(targets, dtype=bool)
    scale = np.full(positive.shape, 1 / max(1, positive.sum()))
    if alpha is not None:
        scale *= np.where(positive, alpha, 1 - alpha)
    s = np.where(positive, 1.0, -1.0)
    log_p = -np.logaddexp(0, -s * logits)
    log_q = -np.logaddexp(0, s * logits)
    scale *= np.exp(gamma * log_q)
    slope = -s * np.exp(log_q)
    return -(scale * log_p).sum(), scale * slope
