import numpy as np


def roc_auc(y: np.ndarray, s: np.ndarray) -> float:
    """Area under the ROC curve; a tie counts half.

    y: labels 0 and 1, shape (n,).
    s: scores, shape (n,).
    Returns NaN if a class is missing.
    """
    positive = np.asarray(y) == 1
    n_pos = float(positive.sum())  # as floats their product cannot overflow
    n_neg = len(s) - n_pos
    if n_pos == 0 or n_neg == 0:
        return np.nan
    _, group, count = np.unique(s, return_inverse=True, return_counts=True)
    rank = (np.cumsum(count) - (count - 1) / 2)[group]
    above = rank[positive].sum() - n_pos * (n_pos + 1) / 2
    return above / (n_pos * n_neg)
