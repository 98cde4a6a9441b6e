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
    raise NotImplementedError
