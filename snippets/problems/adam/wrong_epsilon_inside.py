"""Puts epsilon under the root.

Fails: epsilon is added to the root, not under it
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
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
    return w - eta * (m_hat / np.sqrt(v_hat + eps) + weight_decay * w), m, v
