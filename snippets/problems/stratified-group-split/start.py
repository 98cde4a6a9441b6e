import numpy as np


def stratified_group_folds(
    y: np.ndarray, groups: np.ndarray, k: int
) -> np.ndarray:
    """Folds of whole groups in which the classes are spread evenly.

    y: classes, whole numbers, shape (n,).
    groups: the group of each row, whole numbers, shape (n,).
    Returns the fold 0, ..., k - 1 of each row, shape (n,).
    Raises ValueError unless 2 <= k <= the number of groups.
    """
    raise NotImplementedError
