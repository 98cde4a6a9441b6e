"""Soft-NMS, and generalised IoU."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np

with contextlib.redirect_stdout(io.StringIO()):
    iou = runpy.run_path(str(Path(__file__).with_name("iou.py")))["iou"]


# --8<-- [start:show]
def soft_nms(boxes, scores, width=0.5):
    """Scores after decay, (n,): overlap lowers a score, not deletes it."""
    scores = scores.astype(float).copy()
    left = list(range(len(boxes)))
    while left:
        best = max(left, key=lambda i: scores[i])
        left.remove(best)
        overlap = iou(boxes[[best]], boxes[left])[0]
        scores[left] *= np.exp(-(overlap**2) / width)
    return scores


def giou(a, b):
    """Two boxes of positive area."""
    hull = np.r_[np.minimum(a[:2], b[:2]), np.maximum(a[2:], b[2:])]
    area, area_a, area_b = ((x[2:] - x[:2]).prod() for x in (hull, a, b))
    overlap = iou(a[None], b[None])[0, 0]
    union = (area_a + area_b) / (1 + overlap)
    return overlap - (area - union) / area


boxes = np.array([[10, 10, 50, 90], [14, 12, 54, 92], [30, 10, 70, 90],
                  [40, 12, 80, 92], [92, 30, 132, 70]])  # fmt: skip
scores = np.array([0.9, 0.6, 0.7, 0.8, 0.5])
print("before:", *scores, " after:", *soft_nms(boxes, scores).round(2))
a = np.array([0, 0, 2, 2])
right = np.array([[2, 0, 4, 2], [4, 0, 6, 2], [8, 0, 10, 2]])
for b in right:
    print(b, "IoU", iou(a[None], b[None])[0, 0], f"GIoU {giou(a, b):.2f}")
# --8<-- [end:show]


def by_definition(boxes, scores, width):
    """Each time the best of the rest, then decay in place."""
    boxes, scores, out = boxes.tolist(), scores.tolist(), {}
    names = list(range(len(boxes)))
    while names:
        k = int(np.argmax(scores))
        out[names.pop(k)] = scores[k]
        box = np.array([boxes.pop(k)])
        scores.pop(k)
        for j in range(len(names)):
            value = iou(box, np.array([boxes[j]]))[0, 0]
            scores[j] *= float(np.exp(-value * value / width))
    return np.array([out[i] for i in range(len(out))])


rng = np.random.default_rng(0)
for _ in range(20):
    P = np.sort(rng.uniform(0, 9, size=(12, 2, 2)), axis=1).reshape(12, 4)
    s = rng.uniform(size=12)
    assert np.allclose(soft_nms(P, s), by_definition(P, s, 0.5))
    for p, q in zip(P[::2], P[1::2], strict=True):
        value = giou(p, q)
        assert -1 < value <= iou(p[None], q[None])[0, 0] + 1e-12
        assert np.isclose(value, giou(3 * q + 1, 3 * p + 1))
# C at threshold 0.5 would be gone; soft, it keeps most of a third.
after = soft_nms(boxes, scores)
assert after[0] == 0.9 and after[4] == 0.5
o = iou(boxes, boxes)
assert np.isclose(after[3], 0.8 * np.exp(-(o[0, 3] ** 2) / 0.5))
assert np.isclose(after[2], 0.7 * np.exp(-(o[0, 2] ** 2 + o[3, 2] ** 2) / 0.5))
assert np.isclose(giou(a, np.array([4, 0, 6, 2])), 0 - (12 - 8) / 12)
assert giou(a, a) == 1
# Squares of one size in a row: the wider the gap, the lower.
assert (right[:, 2:] - right[:, :2] == 2).all() and (right[:, 1] == 0).all()
for b in right:
    assert np.isclose(giou(a, b), -(b[0] - 2) / b[2])
# A box that slides inside another: no slope either.
slides = [
    giou(np.array([0, 0, 9, 9]), np.array([x, 3, x + 2, 5])) for x in (1, 4)
]
assert np.isclose(slides[0], slides[1]) and np.isclose(slides[0], 4 / 81)
# The boxes of the figure: A to D of one size, E a square apart.
size = boxes[:, 2:] - boxes[:, :2]
assert (size[:4] == (40, 80)).all() and (size[4] == 40).all()
