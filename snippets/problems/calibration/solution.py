import numpy as np


def reliability(
    y: np.ndarray, p: np.ndarray, bins: int = 10
) -> tuple[np.ndarray, np.ndarray, np.ndarray, float]:
    """The points of a reliability diagram and the calibration error.

    y: 1 for positive, 0 for negative, shape (n,).
    p: forecasts from 0 to 1, shape (n,).
    Returns, for the b bins with cases, the mean forecast, the share of
    positives and the number of cases, shape (b,) each, and the ECE.
    """

    b = np.minimum((p * bins).astype(int), bins - 1)
    count = np.bincount(b, minlength=bins)
    used = count > 0
    count = count[used]
    mean = np.bincount(b, weights=p, minlength=bins)[used] / count
    share = np.bincount(b, weights=y, minlength=bins)[used] / count
    return mean, share, count, count @ abs(mean - share) / len(y)
