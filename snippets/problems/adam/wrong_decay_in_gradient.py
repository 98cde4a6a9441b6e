"""Adds the decay to the gradient, which is L2 and not AdamW.

Fails: Without a gradient the weights shrink by the factor 1 - eta lambda
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
    g = g + weight_decay * w
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
    return w - eta * m_hat / (np.sqrt(v_hat) + eps), m, v
