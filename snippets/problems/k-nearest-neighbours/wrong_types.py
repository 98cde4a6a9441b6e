"""Subtracts pixels as they are, so that differences and squares wrap around.

Fails: Squares of pixels do not wrap around at 256
"""

import numpy as np


def knn_predict(X, y, Q, k):
    classes, codes = np.unique(y, return_inverse=True)
    winners = []
    for q in Q:
        squares = ((X - q) ** 2).sum(axis=1)
        nearest = np.argsort(squares, kind="stable")[:k]
        winners.append(np.bincount(codes[nearest]).argmax())
    return classes[winners]
