"""Returns the corrected averages, so that they are corrected again and again.

Fails: The first step has the size eta, whatever the gradient
"""

import numpy as np


def adam_step(
    w,
    g,
    m,
    v,
    t,
    eta=1e-3,
    beta1=0.9,
    beta2=0.999,
    eps=1e-8,
    weight_decay=0.0,
):
    m = (beta1 * m + (1 - beta1) * g) / (1 - beta1**t)
    v = (beta2 * v + (1 - beta2) * g**2) / (1 - beta2**t)
    return w - eta * (m / (np.sqrt(v) + eps) + weight_decay * w), m, v
