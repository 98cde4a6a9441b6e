"""Lets Counter break equal votes, which favours the nearest label.

Fails: Of equal votes the smallest label wins
"""

from collections import Counter

import numpy as np


def knn_predict(X, y, Q, k):
    X, labels = X.astype(float), []
    for q in Q.astype(float):
        squares = ((X - q) ** 2).sum(axis=1)
        nearest = np.argsort(squares, kind="stable")[:k]
        labels.append(Counter(y[nearest].tolist()).most_common(1)[0][0])
    return np.array(labels)
