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

    classes = range(y.max() + 1)
    prior = np.array([np.mean(y == c) for c in classes])
    counts = np.array([X[y == c].sum(axis=0) for c in classes]) + alpha
    theta = counts / counts.sum(axis=1, keepdims=True)
    scores = np.log(prior) + X_new @ np.log(theta).T
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    return weights / weights.sum(axis=1, keepdims=True)
