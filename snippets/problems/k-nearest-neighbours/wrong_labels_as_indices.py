"""Counts the labels themselves by bincount, which needs 0, 1, 2, ...

Fails: Random rows of three features and labels that are not 0, 1, 2
"""

import numpy as np


def knn_predict(X, y, Q, k):
    X, labels = X.astype(float), []
    for q in Q.astype(float):
        squares = ((X - q) ** 2).sum(axis=1)
        nearest = np.argsort(squares, kind="stable")[:k]
        labels.append(np.bincount(y[nearest]).argmax())
    return np.array(labels)
