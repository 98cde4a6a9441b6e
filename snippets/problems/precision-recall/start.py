import numpy as np


def scores_of_classifier(
    y: np.ndarray, s: np.ndarray, threshold: float
) -> tuple[float, float, float, float]:
    """Precision, recall, F1 and average precision; 0/0 counts as 0.

    y: labels 0 and 1, shape (n,).
    s: scores, shape (n,).
    threshold: flagged are the scores that are at least this.
    """
    raise NotImplementedError
