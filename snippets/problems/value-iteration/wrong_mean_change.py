"""Stops by the mean change, which is small while few states are far from the end.

Fails: Values are within tol, also where gamma is near 1
"""

import numpy as np


def value_iteration(P, r, terminal, gamma, tol=1e-06):
    V = np.zeros(len(P))
    while True:
        new = np.where(terminal, 0.0, (r + gamma * P @ V).max(axis=1))
        change = abs(new - V).mean()
        V = new
        if gamma * change <= tol * (1 - gamma):
            break
    Q = r + gamma * P @ V
    return V, np.where(terminal, -1, Q.argmax(axis=1))
