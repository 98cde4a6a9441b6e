"""Divides 0 by 0 where nothing is flagged: NaN.

Fails: Where nothing is flagged precision and F1 are 0
"""

import numpy as np


def scores_of_classifier(y, s, threshold):
    y, s = np.asarray(y).astype(float), np.asarray(s).astype(float)
    flagged = s >= threshold
    hits = y[flagged].sum()
    precision = hits / flagged.sum()
    recall = hits / y.sum()
    f1 = 2 * precision * recall / (precision + recall)
    _, group, among = np.unique(-s, return_inverse=True, return_counts=True)
    new = np.bincount(group, weights=y)
    precisions = np.cumsum(new) / np.cumsum(among)
    ap = (new * precisions).sum() / y.sum() if y.any() else 0.0
    return precision, recall, f1, ap
