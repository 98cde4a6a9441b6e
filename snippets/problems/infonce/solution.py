import numpy as np


def info_nce(
    X: np.ndarray, Y: np.ndarray, tau: float
) -> tuple[float, np.ndarray, np.ndarray]:
    """InfoNCE of a batch of pairs, and its derivatives.

    X, Y: partners in rows of the same number, shape (n, d).
    tau: temperature.
    Returns the loss and its derivatives by X and Y, shape (n, d).
    """
    n = len(X)
    U, V = unit(X), unit(Y)
    T = U @ V.T / tau
    T = T - T.max(axis=1, keepdims=True)  # no overflow, the same softmax
    log_P = T - np.log(np.exp(T).sum(axis=1, keepdims=True))
    G = (np.exp(log_P) - np.eye(n)) / (n * tau)  # by the cosines
    dX, dY = unit_backward(G @ V, X), unit_backward(G.T @ U, Y)
    return -np.trace(log_P) / n, dX, dY


def unit(X):
    return X / np.linalg.norm(X, axis=1, keepdims=True)


def unit_backward(G, X):
    U = unit(X)
    along = (U * G).sum(axis=1, keepdims=True)
    return (G - along * U) / np.linalg.norm(X, axis=1, keepdims=True)
