import numpy as np


def viterbi(
    symbols: np.ndarray,
    start: np.ndarray,
    transition: np.ndarray,
    emission: np.ndarray,
) -> tuple[np.ndarray | None, float]:
    """The most probable states of a hidden Markov model.

    symbols: whole numbers below M, shape (T,).
    start: probability of each first state, shape (K,).
    transition: probability of moving from i to j in row i, shape (K, K).
    emission: probability of each symbol in state i in row i, shape (K, M).
    Returns the states, shape (T,), or None if no sequence is possible, and the
    logarithm of their joint probability with the symbols.
    """
    T = len(symbols)
    states = np.zeros(T, dtype=int)
    if T == 0:
        return states, 0.0
    with np.errstate(divide="ignore"):  # the logarithm of 0
        log_start, log_transition = np.log(start), np.log(transition)
        log_emission = np.log(emission)
    came_from = np.zeros((T, len(start)), dtype=int)
    score = log_start + log_emission[:, symbols[0]]
    for t in range(1, T):
        paths = score[:, None] + log_transition
        came_from[t] = paths.argmax(axis=0)
        score = paths.max(axis=0) + log_emission[:, symbols[t]]
    best = score.max()
    if best == -np.inf:
        return None, best
    states[-1] = score.argmax()
    for t in range(T - 1, 0, -1):
        states[t - 1] = came_from[t, states[t]]
    return states, best
