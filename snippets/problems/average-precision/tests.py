import numpy as np
from answer import iou, mean_average_precision
from judge import check

LEFT, RIGHT, FAR = (0, 0, 10, 10), (20, 0, 30, 10), (60, 60, 70, 70)


def test_iou():
    """One box with several: half of it, apart, itself, touching"""
    check(
        iou,
        np.array([0.0, 0, 10, 10]),
        np.array(
            [[0.0, 0, 10, 5], [20, 20, 30, 30], [0, 0, 10, 10], [10, 0, 20, 10]]
        ),
        want=np.array([0.5, 0.0, 1.0, 0.0]),
    )


def test_by_hand():
    """Hit, duplicate, miss, hit, hit, and one object of four missed"""
    truth = [
        ("a", "cat", LEFT),
        ("a", "cat", RIGHT),
        ("b", "cat", LEFT),
        ("b", "cat", FAR),
    ]
    found = [
        ("b", "cat", 0.6, (0, 0, 10, 8)),
        ("a", "cat", 0.9, LEFT),
        ("a", "cat", 0.8, (0, 0, 10, 9)),
        ("b", "cat", 0.7, RIGHT),
        ("a", "cat", 0.65, (20, 0, 30, 9)),
    ]
    check(
        mean_average_precision,
        found,
        truth,
        want=(0.55, {"cat": 0.55}),
        because="The precisions at the hits are 1, 2/4 and 3/5; a recall of"
        " 2/4 is also reached with 3/5.",
    )


def test_classes():
    """The mean is over the classes that have an object"""
    truth = [("a", "cat", LEFT), ("a", "dog", RIGHT)]
    found = [
        ("a", "cat", 0.9, LEFT),
        ("a", "dog", 0.8, LEFT),
        ("a", "hat", 0.7, LEFT),
    ]
    check(
        mean_average_precision,
        found,
        truth,
        want=(0.5, {"cat": 1.0, "dog": 0.0}),
        because="The dog's box fits a cat, and there is no hat.",
    )


def test_nothing():
    """Without detections it is 0, without objects NaN"""
    check(mean_average_precision, [], [(1, 2, LEFT)], want=(0.0, {2: 0.0}))
    check(
        mean_average_precision, [(1, 2, 0.5, LEFT)], [], want=(float("nan"), {})
    )
