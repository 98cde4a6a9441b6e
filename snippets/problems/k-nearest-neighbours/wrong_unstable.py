"""Selects by argpartition, which takes any of the rows at equal distances.

Fails: Equal distances stay in order among hundreds of rows
"""

import numpy as np


def knn_predict(X, y, Q, k):
    X = X.astype(float)
    classes, codes = np.unique(y, return_inverse=True)
    winners = []
    for q in Q.astype(float):
        squares = ((X - q) ** 2).sum(axis=1)
        nearest = np.argpartition(squares, k - 1)[:k]
        winners.append(np.bincount(codes[nearest]).argmax())
    return classes[winners]
