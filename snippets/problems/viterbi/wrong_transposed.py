"""Reads a move from i to j in column i of the transitions.

Fails: Random models, compared with all sequences
"""

import numpy as np


def viterbi(symbols, start, transition, emission):
    T = len(symbols)
    states = np.zeros(T, dtype=int)
    if T == 0:
        return states, 0.0
    log_start, log_transition, log_emission = map(
        np.log, (start, transition, emission)
    )
    came_from = np.zeros((T, len(start)), dtype=int)
    score = log_start + log_emission[:, symbols[0]]
    for t in range(1, T):
        paths = score + log_transition
        came_from[t] = paths.argmax(axis=1)
        score = paths.max(axis=1) + log_emission[:, symbols[t]]
    best = score.max()
    if best == -np.inf:
        return None, best
    states[-1] = score.argmax()
    for t in range(T - 1, 0, -1):
        states[t - 1] = came_from[t, states[t]]
    return states, best
