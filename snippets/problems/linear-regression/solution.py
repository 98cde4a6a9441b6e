import numpy as np


def linear_regression(
    X: np.ndarray, y: np.ndarray, lam: float = 0.0
) -> tuple[np.ndarray, float]:
    """Least squares, with lam > 0 ridge, with a free intercept.

    X: shape (n, d).
    y: shape (n,).
    Returns the weights, shape (d,), and the intercept.
    """

    d = X.shape[1]
    centre, level = X.mean(axis=0), y.mean()
    shifted = X - X[0].astype(float)  # exactly 0 in a constant column
    centred = shifted - shifted.mean(axis=0)
    rows = np.vstack([centred, np.sqrt(lam) * np.eye(d)])
    targets = np.concatenate([y - level, np.zeros(d)])
    w = np.linalg.lstsq(rows, targets, rcond=None)[0]
    return w, level - centre @ w
