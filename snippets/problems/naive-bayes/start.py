import numpy as np


def naive_bayes(
    X: np.ndarray, y: np.ndarray, X_new: np.ndarray, alpha: float = 1.0
) -> np.ndarray:
    """Class probabilities by multinomial naive Bayes.

    X: word counts of the documents, shape (n, d).
    y: their classes 0, ..., K - 1, each of which occurs, shape (n,).
    X_new: word counts of new documents, shape (m, d).
    Returns the probabilities of the classes, shape (m, K).
    """
    raise NotImplementedError
