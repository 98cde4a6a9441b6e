"""Clips the probability away from 0 and 1, so that easy examples have a wrong loss.

Fails: Easy examples keep their tiny loss and gradient
"""

import numpy as np


def focal_loss(logits, targets, gamma=2.0, alpha=0.25):
    p = 1 / (1 + np.exp(-logits))
    p_t = np.where(targets, p, 1 - p)
    s = np.where(targets, 1, -1)
    weight = 1 if alpha is None else np.where(targets, alpha, 1 - alpha)
    weight = weight / max(1, np.sum(targets))
    log_p = np.log(np.clip(p_t, 1e-7, 1 - 1e-7))
    loss = -weight * (1 - p_t) ** gamma * log_p
    slope = (1 - p_t) ** gamma * (gamma * p_t * log_p - (1 - p_t))
    return loss.sum(), weight * s * slope
