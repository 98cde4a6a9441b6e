import numpy as np


def value_iteration(
    P: np.ndarray,
    r: np.ndarray,
    terminal: np.ndarray,
    gamma: float,
    tol: float = 1e-6,
) -> tuple[np.ndarray, np.ndarray]:
    """Values and a best policy of a known Markov decision process.

    P: probability of each next state, shape (S, A, S).
    r: expected reward, shape (S, A).
    terminal: whether the game is over in a state, shape (S,).
    gamma: discount, 0 <= gamma < 1.
    Returns the values, to within tol, and an action for each state, -1 where
    the game is over; shapes (S,).
    """
    V = np.zeros(len(P))
    while True:
        new = np.where(terminal, 0.0, (r + gamma * P @ V).max(axis=1))
        change = abs(new - V).max()
        V = new
        if gamma * change <= tol * (1 - gamma):  # bounds the error
            break
    Q = r + gamma * P @ V
    return V, np.where(terminal, -1, Q.argmax(axis=1))
