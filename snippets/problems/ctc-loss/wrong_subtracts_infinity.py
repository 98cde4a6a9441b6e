"""Writes its own log-sum-exp, which subtracts minus infinity from itself.

Fails: Equal neighbours need a blank between them
"""

import numpy as np


def log_sum(parts):
    top = np.max(parts, axis=0)
    return top + np.log(np.exp(parts - top).sum(axis=0))


def ctc_loss(log_probs, target, blank=0):
    symbols = np.full(2 * len(target) + 1, blank)
    symbols[1::2] = target
    emit = np.asarray(log_probs, dtype=float)[:, symbols]
    skip = np.zeros(len(symbols), dtype=bool)
    skip[2:] = symbols[2:] != symbols[:-2]
    alpha = np.full(len(symbols), -np.inf)
    alpha[:2] = emit[0, :2]
    for row in emit[1:]:
        by_one = np.append(-np.inf, alpha[:-1])
        by_two = np.where(skip, np.append(-np.inf, by_one[:-1]), -np.inf)
        alpha = log_sum(np.stack([alpha, by_one, by_two])) + row
    return float(-log_sum(alpha[-2:]))
