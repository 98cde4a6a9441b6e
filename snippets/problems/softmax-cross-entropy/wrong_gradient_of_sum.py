"""Averages the loss but returns the gradient of the sum.

Fails: Loss and gradient are those of the mean over the rows
"""

import numpy as np


def softmax_cross_entropy(logits, labels):
    n = len(logits)
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    gradient = np.exp(log_p)
    gradient[np.arange(n), labels] -= 1
    return -log_p[np.arange(n), labels].mean(), gradient
