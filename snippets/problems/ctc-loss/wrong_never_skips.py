"""Never leaves out the blank between two labels.

Fails: Between different labels the blank may be left out
"""

import numpy as np


def ctc_loss(log_probs, target, blank=0):
    symbols = np.full(2 * len(target) + 1, blank)
    symbols[1::2] = target
    emit = np.asarray(log_probs, dtype=float)[:, symbols]
    alpha = np.full(len(symbols), -np.inf)
    alpha[:2] = emit[0, :2]
    for row in emit[1:]:
        by_one = np.append(-np.inf, alpha[:-1])
        alpha = np.logaddexp(alpha, by_one) + row
    return float(-np.logaddexp.reduce(alpha[-2:]))
