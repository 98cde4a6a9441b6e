import numpy as np


def roc_auc(y: np.ndarray, s: np.ndarray) -> float:
    """Area under the ROC curve; a tie counts half.

    y: labels 0 and 1, shape (n,).
    s: scores, shape (n,).
    Returns NaN if a class is missing.
    """
    raise NotImplementedError
