import numpy as np


def boost_stumps(
    X: np.ndarray, y: np.ndarray, X_new: np.ndarray, rounds: int, eta: float
) -> np.ndarray:
    """Gradient boosting for squared loss with trees of one split.

    X: shape (n, d).
    y: targets, shape (n,).
    X_new: shape (m, d).
    Returns predictions for the rows of X_new, shape (m,).
    """

    order = np.argsort(X, axis=0)
    fitted = np.full(len(X), np.mean(y))
    predicted = np.full(len(X_new), np.mean(y))
    for _ in range(rounds):
        stump = best_stump(X, order, y - fitted)
        if stump is None:
            break
        j, threshold, left, right = stump
        fitted += eta * np.where(X[:, j] <= threshold, left, right)
        predicted += eta * np.where(X_new[:, j] <= threshold, left, right)
    return predicted


def best_stump(X, order, residuals):
    """Feature, threshold and the leaves with the least squared error."""
    n, d = X.shape
    best, stump = -np.inf, None
    for j in range(d):
        x = X[order[:, j], j]
        cuts = np.flatnonzero(x[1:] > x[:-1])
        if not len(cuts):
            continue
        sums = np.cumsum(residuals[order[:, j]])
        n_left, left = cuts + 1, sums[cuts]
        right = sums[-1] - left
        scores = left**2 / n_left + right**2 / (n - n_left)
        i = np.argmax(scores)
        if scores[i] > best:
            best = scores[i]
            threshold = x[cuts[i] : cuts[i] + 2].mean()
            leaves = left[i] / n_left[i], right[i] / (n - n_left[i])
            stump = j, threshold, *leaves
    return stump
