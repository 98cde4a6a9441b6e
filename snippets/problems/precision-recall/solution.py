import numpy as np


def scores_of_classifier(
    y: np.ndarray, s: np.ndarray, threshold: float
) -> tuple[float, float, float, float]:
    """Precision, recall, F1 and average precision; 0/0 counts as 0.

    y: labels 0 and 1, shape (n,).
    s: scores, shape (n,).
    threshold: flagged are the scores that are at least this.
    """
    y, s = np.asarray(y) == 1, np.asarray(s, dtype=float)
    flagged, positives = (s >= threshold).sum(), y.sum()
    hits = (y & (s >= threshold)).sum()
    precision = hits / flagged if flagged else 0.0
    recall = hits / positives if positives else 0.0
    f1 = 2 * hits / (flagged + positives) if hits else 0.0
    return precision, recall, f1, average_precision(y, s)


def average_precision(y, s):
    if not y.any():
        return 0.0
    _, group, count = np.unique(-s, return_inverse=True, return_counts=True)
    hits = np.cumsum(np.bincount(group, weights=y))
    precision = hits / np.cumsum(count)  # where the threshold is this score
    return precision[group[y]].mean()
