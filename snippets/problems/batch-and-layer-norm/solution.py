import numpy as np


def normalize(
    X: np.ndarray,
    gamma: np.ndarray,
    beta: np.ndarray,
    axis: int,
    eps: float = 1e-5,
) -> np.ndarray:
    """Normalises over the batch (axis 0) or over the features (axis 1).

    X: shape (n, d).
    gamma, beta: scale and shift of each feature, shape (d,).
    Returns the output, shape (n, d).
    """
    X_hat, _ = standardize(X, axis, eps)
    return gamma * X_hat + beta


def normalize_backward(
    G: np.ndarray,
    X: np.ndarray,
    gamma: np.ndarray,
    axis: int,
    eps: float = 1e-5,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The backward pass of normalize.

    G: derivative of the loss by the output, shape (n, d).
    X, gamma, axis, eps: what normalize was given.
    Returns the derivatives by X, shape (n, d), gamma and beta, shape (d,).
    """
    X_hat, sigma = standardize(X, axis, eps)
    H = gamma * G
    along = (H * X_hat).mean(axis=axis, keepdims=True)
    dX = (H - H.mean(axis=axis, keepdims=True) - X_hat * along) / sigma
    return dX, (G * X_hat).sum(axis=0), G.sum(axis=0)


def standardize(X, axis, eps):
    sigma = np.sqrt(X.var(axis=axis, keepdims=True) + eps)
    return (X - X.mean(axis=axis, keepdims=True)) / sigma, sigma
