"""Replaces a missing measurement by 0.

Fails: Without a measurement there is a prediction and no update
"""

import numpy as np


def kalman_filter(z, F, H, Q, R, m, P):
    T, d = len(z), len(m)
    means, covariances = np.empty((T, d)), np.empty((T, d, d))
    log_likelihood = 0.0
    for t, row in enumerate(z):
        m, P = F @ m, F @ P @ F.T + Q
        row = np.nan_to_num(row)
        seen = np.ones(len(row), dtype=bool)
        if seen.any():
            h, r = H[seen], R[np.ix_(seen, seen)]
            e, S = row[seen] - h @ m, h @ P @ h.T + r
            K = np.linalg.solve(S, h @ P).T
            A = np.eye(d) - K @ h
            m, P = m + K @ e, A @ P @ A.T + K @ r @ K.T
            log_det = np.linalg.slogdet(S)[1] + len(e) * np.log(2 * np.pi)
            log_likelihood -= (e @ np.linalg.solve(S, e) + log_det) / 2
        means[t], covariances[t] = m, P
    return means, covariances, log_likelihood
