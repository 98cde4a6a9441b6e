import numpy as np


def target_encode(
    c: np.ndarray,
    y: np.ndarray,
    fold: np.ndarray,
    m: float,
    c_new: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Smoothed target means, for training rows by the other folds.

    c: codes of the categories >= 0, shape (n,).
    y: targets, shape (n,).
    fold: the fold of each row, shape (n,).
    m: how many rows the overall mean counts for, > 0.
    c_new: codes of new rows, shape (n_new,).
    Returns the encodings of both, shapes (n,) and (n_new,).
    """

    size = int(max(c.max(), c_new.max(initial=0))) + 1
    z = np.empty(len(c))
    for f in np.unique(fold):
        here = fold == f
        z[here] = learn(c[~here], y[~here], m, size)[c[here]]
    return z, learn(c, y, m, size)[c_new]


def learn(c, y, m, size):
    """The encoding of each code, shape (size,)."""
    count = np.bincount(c, minlength=size)
    total = np.bincount(c, weights=y, minlength=size)
    return (total + m * y.mean()) / (count + m)
