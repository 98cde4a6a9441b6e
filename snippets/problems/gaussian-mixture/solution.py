import numpy as np


def gaussian_mixture(
    X: np.ndarray,
    weights: np.ndarray,
    means: np.ndarray,
    covariances: np.ndarray,
    steps: int = 100,
    reg: float = 1e-6,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Fits a mixture of Gaussians by EM.

    X: shape (n, d).
    weights, means, covariances: where to begin, shapes (K,), (K, d), (K, d, d).
    Returns the three after the last step, and the log-likelihoods, shape
    (steps + 1,).
    """
    n, d = X.shape
    means, covariances = means.astype(float), covariances.astype(float)
    history = []
    for step in range(steps + 1):
        table = log_joint(X, weights, means, covariances)
        total = np.logaddexp.reduce(table, axis=1)
        history.append(total.sum())
        if step == steps:
            break
        r = np.exp(table - total[:, None])
        N = r.sum(axis=0)
        weights = N / n
        for k in np.flatnonzero(N):
            share = r[:, k] / N[k]  # before products, which may underflow
            means[k] = share @ X
            A = X - means[k]
            covariances[k] = (share * A.T) @ A + reg * np.eye(d)
    return weights, means, covariances, np.array(history)


def log_joint(X, weights, means, covariances):
    """Logarithm of weight times density, shape (n, K)."""
    columns = []
    with np.errstate(divide="ignore"):  # the logarithm of a weight of 0
        log_weights = np.log(weights)
    for log_weight, mean, L in zip(
        log_weights, means, np.linalg.cholesky(covariances), strict=True
    ):
        Y = np.linalg.solve(L, (X - mean).T)
        log_root = np.log(np.diag(L)).sum() + len(L) / 2 * np.log(2 * np.pi)
        columns.append(log_weight - (Y**2).sum(axis=0) / 2 - log_root)
    return np.stack(columns, axis=1)
