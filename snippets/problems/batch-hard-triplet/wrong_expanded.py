"""Expands the squares, which cancel far from the origin.

Fails: A million added to all entries changes nothing
"""

import numpy as np


def batch_hard(Z, labels, margin):
    n = len(Z)
    squares = (Z**2).sum(axis=1)
    D = np.maximum(squares[:, None] + squares - 2 * Z @ Z.T, 0)
    same = labels[:, None] == labels[None]
    positive = same & ~np.eye(n, dtype=bool)
    p = np.where(positive, D, -np.inf).argmax(axis=1)
    q = np.where(same, np.inf, D).argmin(axis=1)
    a = np.flatnonzero(positive.any(axis=1) & ~same.all(axis=1))
    grad = np.zeros(Z.shape)
    if len(a) == 0:
        return 0.0, grad
    hinge = np.maximum(D[a, p[a]] - D[a, q[a]] + margin, 0)
    count, a = len(a), a[hinge > 0]
    p, q = p[a], q[a]
    np.add.at(grad, a, 2 / count * (Z[q] - Z[p]))
    np.add.at(grad, p, 2 / count * (Z[p] - Z[a]))
    np.add.at(grad, q, 2 / count * (Z[a] - Z[q]))
    return hinge.sum() / count, grad
