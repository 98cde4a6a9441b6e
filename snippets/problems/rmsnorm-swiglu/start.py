import numpy as np


def rms_norm(X: np.ndarray, gain: np.ndarray, eps: float = 1e-6) -> np.ndarray:
    """Divides each row by its root mean square and scales its entries.

    X: shape (..., d).
    gain: shape (d,).
    Returns the shape of X.
    """
    raise NotImplementedError


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
    raise NotImplementedError
