"""Treats terminal states as all others.

Fails: A terminal state is worth 0, whatever its rows hold
"""

import numpy as np


def value_iteration(P, r, terminal, gamma, tol=1e-06):
    V = np.zeros(len(P))
    while True:
        new = (r + gamma * P @ V).max(axis=1)
        change = abs(new - V).max()
        V = new
        if gamma * change <= tol * (1 - gamma):
            break
    Q = r + gamma * P @ V
    return V, np.where(terminal, -1, Q.argmax(axis=1))
