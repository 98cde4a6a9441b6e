import numpy as np


def kalman_filter(
    z: np.ndarray,
    F: np.ndarray,
    H: np.ndarray,
    Q: np.ndarray,
    R: np.ndarray,
    m: np.ndarray,
    P: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, float]:
    """Filters measurements of a linear Gaussian system.

    z: measurements, shape (T, p), NaN where one is missing.
    F, Q: motion and covariance of its noise, shape (d, d).
    H, R: measurement, shape (p, d), and covariance of its noise, shape (p, p).
    m, P: mean, shape (d,), and covariance, shape (d, d), before the first step.
    Returns the means, shape (T, d), the covariances, shape (T, d, d), both after
    each update, and the log-likelihood.
    """
    T, d = len(z), len(m)
    means, covariances = np.empty((T, d)), np.empty((T, d, d))
    log_likelihood = 0.0
    m, P = m.astype(float), P.astype(float)
    for t, row in enumerate(z):
        m, P = F @ m, F @ P @ F.T + Q
        seen = ~np.isnan(row)
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
