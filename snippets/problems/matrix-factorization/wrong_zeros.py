"""Fills what was not seen with zeros and fits that too.

Fails: What was not seen does not count, also if it is NaN
"""

import numpy as np


def als(R, seen, V, lam, sweeps):
    R = np.where(seen, R, 0)
    eye = lam * np.eye(V.shape[1])
    for _ in range(sweeps):
        U = np.linalg.solve(V.T @ V + eye, V.T @ R.T).T
        V = np.linalg.solve(U.T @ U + eye, U.T @ R).T
    return U, V
