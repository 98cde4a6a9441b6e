"""Returns the best last state of each step, without going back.

Fails: A single odd symbol does not change the state
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
    score = log_start + log_emission[:, symbols[0]]
    states[0] = score.argmax()
    for t in range(1, T):
        paths = score[:, None] + log_transition
        score = paths.max(axis=0) + log_emission[:, symbols[t]]
        states[t] = score.argmax()
    best = score.max()
    return (None, best) if best == -np.inf else (states, best)
