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
    raise NotImplementedError
