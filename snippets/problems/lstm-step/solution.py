import numpy as np


def lstm_step(
    x: np.ndarray,
    h: np.ndarray,
    c: np.ndarray,
    W: np.ndarray,
    U: np.ndarray,
    b: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """One step of an LSTM.

    x: shape (n, d).
    h, c: state and cell before it, shape (n, m).
    W, U, b: shapes (4m, m), (4m, d) and (4m,), in blocks i, f, g, o.
    Returns h and c after the step, shape (n, m).
    """
    i, f, g, o = np.split(h @ W.T + x @ U.T + b, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c


def lstm(
    X: np.ndarray,
    lengths: np.ndarray,
    W: np.ndarray,
    U: np.ndarray,
    b: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Runs over a padded batch, from zero states.

    X: shape (n, T, d).
    lengths: real steps of each sequence, shape (n,).
    W, U, b: as in lstm_step.
    Returns the states after each step, shape (n, T, m), 0 in the padding, and
    h and c after the last real steps, shape (n, m).
    """
    n, T, _ = X.shape
    m = W.shape[1]
    h, c, H = np.zeros((n, m)), np.zeros((n, m)), np.zeros((n, T, m))
    for t in range(T):
        real = (t < lengths)[:, None]
        h_new, c_new = lstm_step(X[:, t], h, c, W, U, b)
        h, c = np.where(real, h_new, h), np.where(real, c_new, c)
        H[:, t] = np.where(real, h, 0)
    return H, h, c


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))  # never overflows
