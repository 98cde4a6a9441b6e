"""Multiplies probabilities, which become 0 after some hundred symbols.

Fails: A possible sequence beats an impossible one, however small
"""

import numpy as np


def viterbi(symbols, start, transition, emission):
    T = len(symbols)
    states = np.zeros(T, dtype=int)
    if T == 0:
        return states, 0.0
    came_from = np.zeros((T, len(start)), dtype=int)
    score = start * emission[:, symbols[0]]
    for t in range(1, T):
        paths = score[:, None] * transition
        came_from[t] = paths.argmax(axis=0)
        score = paths.max(axis=0) * emission[:, symbols[t]]
    best = score.max()
    if best == 0:
        return None, -np.inf
    states[-1] = score.argmax()
    for t in range(T - 1, 0, -1):
        states[t - 1] = came_from[t, states[t]]
    return states, np.log(best)
