import numpy as np


def grouped_auc(users: np.ndarray, y: np.ndarray, s: np.ndarray) -> float:
    """AUC within each user, weighted by the user's rows.

    users: whole numbers, shape (n,).
    y: labels 0 and 1, shape (n,).
    s: scores, shape (n,).
    Returns NaN if no user has both classes.
    """
    clicked = np.asarray(y) == 1
    _, user = np.unique(users, return_inverse=True)
    _, level = np.unique(s, return_inverse=True)
    cell = user.astype(np.int64) * len(s) + level
    _, tied, count = np.unique(cell, return_inverse=True, return_counts=True)
    rank = (np.cumsum(count) - (count - 1) / 2)[tied]  # by user, then score
    rows = np.bincount(user).astype(float)
    rank -= (np.cumsum(rows) - rows)[user]
    n_pos = np.bincount(user, weights=clicked)
    n_neg = rows - n_pos
    won = np.bincount(user, weights=rank * clicked) - n_pos * (n_pos + 1) / 2
    both = (n_pos > 0) & (n_neg > 0)
    if not both.any():
        return np.nan
    auc = won[both] / (n_pos * n_neg)[both]
    return np.average(auc, weights=rows[both])
