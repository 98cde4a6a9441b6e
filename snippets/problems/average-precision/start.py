import numpy as np


def iou(box: np.ndarray, boxes: np.ndarray) -> np.ndarray:
    """Intersection over union of one box with several.

    box: x1, y1, x2, y2, shape (4,).
    boxes: shape (m, 4).
    Returns shape (m,).
    """
    raise NotImplementedError


def mean_average_precision(
    found: list[tuple], truth: list[tuple], threshold: float = 0.5
) -> tuple[float, dict]:
    """Mean average precision of a detector at one IoU threshold.

    found: detections, (image, label, score, box).
    truth: objects, (image, label, box).
    Returns the mean over the classes with an object, NaN if there is none,
    and the average precision of each of these classes.
    """
    raise NotImplementedError
