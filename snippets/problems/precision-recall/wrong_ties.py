"""Takes equal scores one after the other, as the sort left them.

Fails: Equal scores are flagged together
"""

import numpy as np


def scores_of_classifier(y, s, threshold):
    y = np.asarray(y).astype(float)
    flagged = s >= threshold
    hits = y[flagged].sum()
    precision = hits / flagged.sum() if flagged.any() else 0.0
    recall = hits / y.sum() if y.any() else 0.0
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    y = y[np.argsort(-s.astype(float), kind="stable")]
    precisions = np.cumsum(y) / np.arange(1, len(y) + 1)
    return precision, recall, f1, precisions[y == 1].mean() if y.any() else 0.0
