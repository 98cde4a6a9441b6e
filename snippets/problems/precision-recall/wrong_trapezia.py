"""Takes the area under straight lines between the points of the curve.

Fails: Four flagged, three of them among the five positives
"""

import numpy as np


def scores_of_classifier(y, s, threshold):
    y, s = np.asarray(y).astype(float), np.asarray(s).astype(float)
    flagged = s >= threshold
    hits = y[flagged].sum()
    precision = hits / flagged.sum() if flagged.any() else 0.0
    recall = hits / y.sum() if y.any() else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    _, group, among = np.unique(-s, return_inverse=True, return_counts=True)
    found = np.cumsum(np.bincount(group, weights=y))
    p = np.append(1.0, found / np.cumsum(among))
    r = np.append(0.0, found) / max(y.sum(), 1)
    ap = (np.diff(r) * (p[1:] + p[:-1]) / 2).sum()
    return precision, recall, f1, ap
