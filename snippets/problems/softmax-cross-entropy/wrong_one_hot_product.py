"""Multiplies log-probabilities by one-hot targets: 0 times -inf is NaN.

Fails: A class with the logit minus infinity has no share in either
"""

import numpy as np


def softmax_cross_entropy(logits, labels):
    n, k = logits.shape
    y = np.eye(k)[labels]
    z = logits - logits.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return -(y * log_p).sum() / n, (np.exp(log_p) - y) / n
