"""Takes the best state at each step, given the one before.

Fails: A later symbol overturns the best beginning
"""

import numpy as np


def viterbi(symbols, start, transition, emission):
    states, log = [], 0.0
    chances = np.asarray(start, dtype=float)
    for m in symbols:
        chances = np.log(chances) + np.log(emission[:, m])
        states.append(int(chances.argmax()))
        log += chances.max()
        chances = transition[states[-1]]
    if log == -np.inf:
        return None, log
    return np.array(states, dtype=int), log
