import numpy as np


def lasso(
    X: np.ndarray, y: np.ndarray, lam: float, sweeps: int = 100
) -> tuple[np.ndarray, float]:
    """Fits the lasso by cyclic coordinate descent from zero weights.

    X: shape (n, d).
    y: targets, shape (n,).
    Returns the weights, shape (d,), and the intercept.
    """
    A, r = X - X.mean(axis=0), y - y.mean()
    squares = (A**2).sum(axis=0)
    w = np.zeros(X.shape[1])
    for _ in range(sweeps):
        for j in np.flatnonzero(squares):
            rho = A[:, j] @ r + squares[j] * w[j]
            new = np.sign(rho) * max(abs(rho) - lam, 0) / squares[j]
            r += A[:, j] * (w[j] - new)
            w[j] = new
    return w, y.mean() - X.mean(axis=0) @ w
