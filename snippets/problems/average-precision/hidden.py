import answer
import numpy as np
from answer import iou, mean_average_precision
from judge import check, difference

LEFT, RIGHT = (0, 0, 10, 10), (20, 0, 30, 10)


def overlap(p, q):
    width = max(0, min(p[2], q[2]) - max(p[0], q[0]))
    height = max(0, min(p[3], q[3]) - max(p[1], q[1]))
    areas = [(r[2] - r[0]) * (r[3] - r[1]) for r in (p, q)]
    union = sum(areas) - width * height
    return width * height / union if union > 0 else 0.0


def reference(found, truth, threshold=0.5):
    each = {}
    for label in {row[1] for row in truth}:
        mine = [i for i, row in enumerate(found) if row[1] == label]
        mine.sort(key=lambda i: (-found[i][2], i))
        free = [j for j, row in enumerate(truth) if row[1] == label]
        total, hits = len(free), []
        for i in mine:
            fits = [
                (-overlap(found[i][3], truth[j][2]), j)
                for j in free
                if truth[j][0] == found[i][0]
                and overlap(found[i][3], truth[j][2]) >= threshold
            ]
            hits.append(bool(fits))
            if fits:
                free.remove(min(fits)[1])
        each[label] = 0.0
        for k in range(1, total + 1):
            reached = [
                sum(hits[:n]) / n
                for n in range(1, len(hits) + 1)
                if sum(hits[:n]) >= k
            ]
            each[label] += max(reached, default=0.0) / total
    mean = sum(each.values()) / len(each) if each else float("nan")
    return mean, each


def scene(seed, n, m, images, labels, scores):
    """Small boxes of whole numbers, so that many overlap and tie."""
    rng = np.random.default_rng(seed)

    def box():
        x, y = rng.integers(0, 4, 2)
        return int(x), int(y), int(x + rng.integers(1, 4)), int(y + 3)

    def place():
        return int(rng.integers(images)), "abc"[rng.integers(labels)]

    truth = [(*place(), box()) for _ in range(m)]
    found = [(*place(), int(rng.integers(scores)) / 8, box()) for _ in range(n)]
    return found, truth


def test_next_best():
    """A detection whose best object is taken may take a free one that fits"""
    truth = [(0, "a", (0, 0, 10, 10)), (0, "a", (3, 0, 13, 10))]
    found = [(0, "a", 0.9, (0, 0, 10, 10)), (0, "a", 0.8, (1, 0, 11, 10))]
    check(
        mean_average_precision,
        found,
        truth,
        want=(1.0, {"a": 1.0}),
        because="The second detection has IoU 9/11 with the object that is"
        " taken and 8/12 with the free one.",
    )


def test_at_threshold():
    """An IoU equal to the threshold is enough"""
    truth, found = [(0, 7, (0, 0, 2, 2))], [(0, 7, 1.0, (0, 0, 2, 1))]
    check(mean_average_precision, found, truth, 0.5, want=(1.0, {7: 1.0}))
    check(mean_average_precision, found, truth, 0.51, want=(0.0, {7: 0.0}))


def test_misses_take_nothing():
    """A detection that does not fit takes no object"""
    truth = [(0, "a", (0, 0, 10, 10))]
    found = [(0, "a", 0.9, (0, 0, 10, 4)), (0, "a", 0.8, (0, 0, 10, 9))]
    check(mean_average_precision, found, truth, want=(0.5, {"a": 0.5}))


def test_one_list():
    """Detections of all images are one list, and every object counts"""
    truth = [(0, "a", LEFT), (1, "a", LEFT), (2, "a", RIGHT), (3, "a", LEFT)]
    found = [
        (0, "a", 0.3, LEFT),
        (1, "a", 0.9, LEFT),
        (1, "a", 0.6, RIGHT),
        (9, "a", 0.8, LEFT),
    ]
    check(
        mean_average_precision,
        found,
        truth,
        want=(0.375, {"a": 0.375}),
        because="By score: a hit, two misses, a hit; images 2 and 3 have no"
        " detection, image 9 no object.",
    )


def test_equal_scores():
    """Of equal scores the first in the list comes first"""
    truth = [(0, "a", LEFT)]
    found = [(0, "a", 0.5, RIGHT), (0, "a", 0.5, LEFT)]
    check(mean_average_precision, found, truth, want=(0.5, {"a": 0.5}))
    both = found[::-1]
    check(mean_average_precision, both, truth, want=(1.0, {"a": 1.0}))


def test_no_area():
    """Boxes without area have IoU 0, not NaN"""
    point, boxes = (
        np.array([2, 2, 2, 2]),
        np.array([[2, 2, 2, 2], [0, 0, 4, 4]]),
    )
    check(iou, point, boxes, want=np.zeros(2))
    truth = [(0, "a", (2, 2, 2, 2)), (0, "a", (0, 0, 4, 4))]
    found = [(0, "a", 0.9, (2, 2, 2, 2)), (0, "a", 0.8, (0, 0, 4, 4))]
    check(mean_average_precision, found, truth, want=(0.25, {"a": 0.25}))


def test_random():
    """Random scenes with many ties, at several thresholds"""
    for seed in range(12):
        given = scene(seed, 30, 14, 3, 3, 6 if seed % 2 else 1000)
        for threshold in (0.2, 0.5, 0.75):
            want = reference(*given, threshold)
            check(mean_average_precision, *given, threshold, want=want)


def test_few_pairs():
    """A detection is compared with the objects of its image and class only"""
    found, truth = scene(50, 300, 300, 60, 3, 1000)
    want, calls = reference(found, truth), []

    def counted(box, boxes):
        pairs = iou(box, boxes)
        calls.append(np.size(pairs))
        return pairs

    answer.iou = counted
    try:
        got = mean_average_precision(found, truth)
    finally:
        answer.iou = iou
    wrong = difference(got, want)
    assert not wrong, f"300 detections, 300 objects in 60 images: {wrong}"
    assert 0 < len(calls) <= 300 and sum(calls) <= 1500, (
        "300 detections, 300 objects in 60 images and 3 classes: iou was"
        f" called {len(calls)} times for {sum(calls)} pairs"
    )
