"""Adds a small number to each probability, so that nothing is impossible.

Fails: If no sequence is possible there are no states
"""

import numpy as np


def viterbi(symbols, start, transition, emission):
    T = len(symbols)
    states = np.zeros(T, dtype=int)
    if T == 0:
        return states, 0.0
    log_start, log_transition, log_emission = (
        np.log(table + 1e-12) for table in (start, transition, emission)
    )
    came_from = np.zeros((T, len(start)), dtype=int)
    score = log_start + log_emission[:, symbols[0]]
    for t in range(1, T):
        paths = score[:, None] + log_transition
        came_from[t] = paths.argmax(axis=0)
        score = paths.max(axis=0) + log_emission[:, symbols[t]]
    states[-1] = score.argmax()
    for t in range(T - 1, 0, -1):
        states[t - 1] = came_from[t, states[t]]
    return states, score.max()
