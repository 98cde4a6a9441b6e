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

    names, group = np.unique(groups, return_inverse=True)
    classes, label = np.unique(y, return_inverse=True)
    if not 2 <= k <= len(names):
        raise ValueError("k must be from 2 to the number of groups")
    counts = np.zeros((len(names), len(classes)), dtype=int)
    np.add.at(counts, (group, label), 1)
    load = np.zeros((k, len(classes)), dtype=int)
    fold = np.full(len(names), -1)
    for c in np.argsort(counts.sum(axis=0), kind="stable"):
        for g in np.argsort(-counts[:, c], kind="stable"):
            if counts[g, c] and fold[g] < 0:
                fold[g] = np.lexsort((load.sum(axis=1), load[:, c]))[0]
                load[fold[g]] += counts[g]
    return fold[group]
