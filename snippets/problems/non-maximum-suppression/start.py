import numpy as np


def iou(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Intersection over union of all pairs of boxes.

    a: shape (n, 4), rows x1, y1, x2, y2.
    b: shape (m, 4).
    Returns shape (n, m).
    """
    raise NotImplementedError


def nms(boxes: np.ndarray, scores: np.ndarray, threshold: float) -> list[int]:
    """Greedy non-maximum suppression.

    boxes: shape (n, 4).
    scores: shape (n,).
    Returns the indices of the boxes that are kept, best score first.
    """
    raise NotImplementedError
