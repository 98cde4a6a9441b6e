import numpy as np


def loss_and_gradients(
    X: np.ndarray,
    y: np.ndarray,
    W1: np.ndarray,
    b1: np.ndarray,
    W2: np.ndarray,
    b2: np.ndarray,
) -> tuple[float, tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]]:
    """Mean cross-entropy of a two-layer network, and its gradients.

    X: examples in rows, shape (n, d).
    y: labels 0 to k - 1, shape (n,).
    W1, b1: hidden layer, shapes (m, d) and (m,).
    W2, b2: output layer, shapes (k, m) and (k,).
    Returns the loss and (dW1, db1, dW2, db2), each of its parameter's shape.
    """
    n = len(X)
    H = np.maximum(X @ W1.T + b1, 0)
    Z = H @ W2.T + b2
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    loss = -log_p[np.arange(n), y].mean()

    delta = np.exp(log_p)
    delta[np.arange(n), y] -= 1
    delta /= n
    dW2, db2 = delta.T @ H, delta.sum(axis=0)
    delta = (delta @ W2) * (H > 0)
    return loss, (delta.T @ X, delta.sum(axis=0), dW2, db2)
