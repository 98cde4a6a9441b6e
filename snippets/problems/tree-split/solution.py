import numpy as np


def best_split(X: np.ndarray, y: np.ndarray) -> tuple[float, int, float] | None:
    """The cut of a feature with the largest Gini gain.

    X: shape (n, d).
    y: classes 0, ..., K - 1, shape (n,).
    Returns gain, feature and threshold, or None if there is no cut.
    """

    n, d = X.shape
    onehot = y[:, None] == np.arange(y.max() + 1)
    total = onehot.sum(axis=0)
    best = None
    for j in range(d):
        order = np.argsort(X[:, j])
        x = X[order, j]
        cuts = np.flatnonzero(x[1:] > x[:-1])
        if not len(cuts):
            continue
        left = np.cumsum(onehot[order], axis=0)[cuts]
        n_left = cuts + 1
        inside = n_left * gini(left) + (n - n_left) * gini(total - left)
        gains = gini(total) - inside / n
        i = np.argmax(gains > gains.max() - 1e-12)
        if best is None or gains[i] > best[0] + 1e-12:
            best = gains[i], j, x[cuts[i] : cuts[i] + 2].mean()
    return best


def gini(counts):
    shares = counts / counts.sum(axis=-1, keepdims=True)
    return 1 - (shares**2).sum(axis=-1)
