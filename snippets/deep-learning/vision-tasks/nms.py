"""Greedy non-maximum suppression, and a figure of what it keeps."""

import contextlib
import io
import runpy
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
with contextlib.redirect_stdout(io.StringIO()):
    iou = runpy.run_path(str(Path(__file__).with_name("iou.py")))["iou"]


# --8<-- [start:show]
def nms(boxes, scores, threshold):
    """boxes (n, 4), scores (n,): indices kept, best score first."""
    order = np.argsort(-scores, kind="stable")
    keep = []
    while len(order):
        best, rest = order[0], order[1:]
        keep.append(int(best))
        overlap = iou(boxes[[best]], boxes[rest])[0]
        order = rest[overlap <= threshold]
    return keep


boxes = np.array([[10, 10, 50, 90], [14, 12, 54, 92], [30, 10, 70, 90],
                  [40, 12, 80, 92], [92, 30, 132, 70]])  # fmt: skip
scores = np.array([0.9, 0.6, 0.7, 0.8, 0.5])
overlap = iou(boxes, boxes)
print("A with B, C, D:", *overlap[0, 1:4].round(2))
print("D with B, C:   ", *overlap[3, 1:3].round(2))
for threshold in (0.1, 0.5, 0.7):
    kept = ["ABCDE"[i] for i in nms(boxes, scores, threshold)]
    print(f"threshold {threshold}: keep", *kept)
# --8<-- [end:show]


def by_definition(boxes, scores, threshold):
    keep = []
    for i in sorted(range(len(boxes)), key=lambda i: -scores[i]):
        if all(iou(boxes[[i]], boxes[[j]])[0, 0] <= threshold for j in keep):
            keep.append(i)
    return keep


rng = np.random.default_rng(0)
for _ in range(10):
    P = np.sort(rng.integers(0, 20, size=(30, 2, 2)), axis=1).reshape(30, 4)
    s = rng.normal(size=30)
    for t in (0.0, 0.3, 0.7, 1.0):
        assert nms(P, s, t) == by_definition(P, s, t)
assert nms(np.zeros((0, 4)), np.zeros(0), 0.5) == []
# Equal scores: the first in the input comes first.
P = np.sort(rng.integers(0, 20, size=(60, 2, 2)), axis=1).reshape(60, 4)
s = rng.integers(0, 3, size=60)
assert nms(P, s, 0.3) == by_definition(P, s, 0.3)
# A to D are tall and of one size, E is a square that meets none of them.
size = boxes[:, 2:] - boxes[:, :2]
assert (size[:4] == (40, 80)).all() and size[4, 0] == size[4, 1] == 40
assert (overlap[4, :4] == 0).all()
# By hand: A with B share 36 by 78, A with D 10 by 78.
assert np.isclose(overlap[0, 1], 36 * 78 / (2 * 3200 - 36 * 78))
assert np.isclose(overlap[0, 3], 10 * 78 / (2 * 3200 - 10 * 78))
assert overlap[0, 1] > overlap[3, 2] > 0.5 > overlap[0, 2]
assert nms(boxes, scores, 0.1) == [0, 4]
assert nms(boxes, scores, 0.5) == [0, 3, 4]
assert nms(boxes, scores, 0.7) == [0, 3, 2, 4]
# A box that was removed does not remove others: B overlaps C by more than
# A does, but B is gone when its turn comes.
third = np.array([[0, 0, 10, 10], [4, 0, 14, 10], [8, 0, 18, 10]])
assert nms(third, np.array([3.0, 2.0, 1.0]), 0.4) == [0, 2]
# Per class at once: shift each class to a place of its own.
P, s = P[:30], rng.normal(size=30)
label = rng.integers(0, 3, size=30)
apart = P + 100 * label[:, None]
each = [np.flatnonzero(label == k)[nms(P[label == k], s[label == k], 0.3)]
        for k in range(3)]  # fmt: skip
assert set(nms(apart, s, 0.3)) == set(np.concatenate(each))
# The card's boxes.
card = np.array([[0, 0, 10, 20], [1, 0, 11, 20], [4, 0, 14, 20],
                 [30, 0, 40, 20]])  # fmt: skip
s = np.array([0.9, 0.8, 0.7, 0.6])
assert np.allclose(iou(card[:1], card[1:])[0], [9 / 11, 6 / 14, 0])
assert nms(card, s, 0.4) == [0, 3] and nms(card, s, 0.5) == [0, 2, 3]
# The card's tiles: each object of up to 126 pixels a side lies strictly inside
# one of them or ends at the image's border; with a smaller overlap some do not.
for length, tiles in ((3840, 8), (2160, 4)):
    for step, whole in ((512, True), (520, False)):
        start = np.r_[np.arange(0, length - 640, step), length - 640]
        assert step == 520 or len(start) == tiles
        left = np.arange(length - 126 + 1)[:, None]
        low = (left > start) | (start == 0)
        high = (left + 126 < start + 640) | (start == length - 640)
        assert (low & high).any(axis=1).all() == whole

fig, axes = plt.subplots(1, 3, figsize=(7.4, 2.6), sharey=True)
colours = ["#2f5bd0", "#c2410c", "#0f7b6c", "#8b3fa8", "#9a6b00"]
kept = [range(5), nms(boxes, scores, 0.5), nms(boxes, scores, 0.1)]
titles = ["five boxes", "kept at 0.5", "kept at 0.1"]
for ax, keep, title in zip(axes, kept, titles, strict=True):
    for i in keep:
        x1, y1, x2, y2 = boxes[i]
        ax.add_patch(plt.Rectangle((x1, y1), x2 - x1, y2 - y1, fill=False,
                                   ec=colours[i], lw=1.8))  # fmt: skip
        high = 5 if i % 2 == 0 else 97
        label, high = f"{'ABCDE'[i]} {scores[i]}", high if i < 4 else 26
        ax.text(x1 - 7 * (i == 0), high, label,
                color=colours[i], fontsize=9, ha="left",
                va="center")  # fmt: skip
    ax.set(xlim=(0, 140), ylim=(104, -4), title=title, xticks=[], yticks=[])
    ax.set_aspect("equal")
    ax.axis("off")
fig.savefig("nms.svg")
