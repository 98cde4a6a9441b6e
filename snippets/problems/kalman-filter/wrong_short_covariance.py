"""Multiplies the covariance by I - K H, which a vague start rounds away.

Fails: A vague start leaves the variance of the measurement
"""

import numpy as np


def kalman_filter(z, F, H, Q, R, m, P):
    T, d = len(z), len(m)
    means, covariances = np.empty((T, d)), np.empty((T, d, d))
    log_likelihood = 0.0
    for t, row in enumerate(z):
        m, P = F @ m, F @ P @ F.T + Q
        seen = ~np.isnan(row)
        if seen.any():
            h, r = H[seen], R[np.ix_(seen, seen)]
            e, S = row[seen] - h @ m, h @ P @ h.T + r
            K = np.linalg.solve(S, h @ P).T
            A = np.eye(d) - K @ h
            m, P = m + K @ e, A @ P
            log_det = np.linalg.slogdet(S)[1] + len(e) * np.log(2 * np.pi)
            log_likelihood -= (e @ np.linalg.solve(S, e) + log_det) / 2
        means[t], covariances[t] = m, P
    return means, covariances, log_likelihood
