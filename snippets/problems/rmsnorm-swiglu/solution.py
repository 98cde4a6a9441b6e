import numpy as np


def rms_norm(X: np.ndarray, gain: np.ndarray, eps: float = 1e-6) -> np.ndarray:
    """Divides each row by its root mean square and scales its entries.

    X: shape (..., d).
    gain: shape (d,).
    Returns the shape of X.
    """
    mean_square = np.mean(X**2, axis=-1, keepdims=True)
    return X / np.sqrt(mean_square + eps) * gain


def feed_forward(
    X: np.ndarray,
    gain: np.ndarray,
    W_gate: np.ndarray,
    W_up: np.ndarray,
    W_down: np.ndarray,
    eps: float = 1e-6,
) -> np.ndarray:
    """The pre-norm branch with SwiGLU, added to its input.

    X: shape (..., d).
    gain: of the norm, shape (d,).
    W_gate, W_up, W_down: shapes (d, m), (d, m) and (m, d).
    Returns the shape of X.
    """
    Z = rms_norm(X, gain, eps)
    return X + (swish(Z @ W_gate) * (Z @ W_up)) @ W_down


def swish(z):
    return z * 0.5 * (1 + np.tanh(z / 2))  # never overflows
