import numpy as np
from answer import iou, nms
from judge import check


def test_iou():
    """The IoU of boxes that overlap, and of one inside another"""
    check(
        iou,
        np.array([[1.0, 1, 5, 4]]),
        np.array([[3.0, 2, 7, 6], [2, 2, 4, 4], [1, 1, 5, 4]]),
        want=np.array([[1 / 6, 1 / 3, 1]]),
    )


def test_apart():
    """Boxes that lie apart have IoU 0"""
    check(
        iou,
        np.array([[1.0, 1, 5, 4]]),
        np.array([[5.0, 1, 9, 4], [7, 1, 9, 4], [6, 6, 8, 7]]),
        want=np.zeros((1, 3)),
        because="Apart on both axes, the product of two negative sides is"
        " positive.",
    )


def test_best_first():
    """A box goes if it overlaps a kept one; the best score comes first"""
    boxes = np.array([[0.0, 0, 10, 10], [0, 0, 10, 9], [20, 20, 30, 30]])
    check(nms, boxes, np.array([0.6, 0.7, 0.9]), 0.5, want=[2, 1])


def test_none():
    """Without boxes nothing is kept"""
    check(nms, np.zeros((0, 4)), np.zeros(0), 0.5, want=[])
