"""Multiplies probabilities, which underflow.

Fails: Two thousand frames and three hundred labels do not underflow
"""

import numpy as np


def ctc_loss(log_probs, target, blank=0):
    symbols = np.full(2 * len(target) + 1, blank)
    symbols[1::2] = target
    emit = np.exp(np.asarray(log_probs, dtype=float))[:, symbols]
    skip = np.zeros(len(symbols))
    skip[2:] = symbols[2:] != symbols[:-2]
    alpha = np.zeros(len(symbols))
    alpha[:2] = emit[0, :2]
    for row in emit[1:]:
        by_one = np.append(0, alpha[:-1])
        by_two = np.append(0, by_one[:-1]) * skip
        alpha = (alpha + by_one + by_two) * row
    return float(-np.log(alpha[-2:].sum()))
