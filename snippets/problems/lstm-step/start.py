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
    raise NotImplementedError


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
    raise NotImplementedError
