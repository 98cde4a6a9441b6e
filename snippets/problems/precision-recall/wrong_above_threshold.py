"""Flags scores above the threshold, not those that are equal to it.

Fails: Equal scores are flagged together
"""

import numpy as np


def scores_of_classifier(y, s, threshold):
    y, s = np.asarray(y).astype(float), np.asarray(s).astype(float)
    flagged = s > threshold
    hits = y[flagged].sum()
    precision = hits / flagged.sum() if flagged.any() else 0.0
    recall = hits / y.sum() if y.any() else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    _, group, among = np.unique(-s, return_inverse=True, return_counts=True)
    new = np.bincount(group, weights=y)
    precisions = np.cumsum(new) / np.cumsum(among)
    ap = (new * precisions).sum() / y.sum() if y.any() else 0.0
    return precision, recall, f1, ap
