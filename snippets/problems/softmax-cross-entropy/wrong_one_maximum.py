"""Subtracts the largest logit of all rows, so that a lower row underflows.

Fails: Each row is shifted by its own largest logit
"""

import numpy as np


def softmax_cross_entropy(logits, labels):
    n = len(logits)
    z = logits - logits.max()
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    gradient = np.exp(log_p)
    gradient[np.arange(n), labels] -= 1
    return -log_p[np.arange(n), labels].mean(), gradient / n
