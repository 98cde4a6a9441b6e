"""Multiplies by the mask, where zero times NaN is NaN.

Fails: What was not seen does not count, also if it is NaN
"""

import numpy as np


def als(R, seen, V, lam, sweeps):
    V = V.astype(float)
    U = np.zeros((len(R), V.shape[1]))
    eye = lam * np.eye(V.shape[1])
    given = R * seen
    for _ in range(sweeps):
        for a in range(len(U)):
            A = V * seen[a][:, None]
            U[a] = np.linalg.solve(A.T @ A + eye, A.T @ given[a])
        for i in range(len(V)):
            A = U * seen[:, i][:, None]
            V[i] = np.linalg.solve(A.T @ A + eye, A.T @ given[:, i])
    return U, V
