"""Anchors: which are positive, and what the network must predict."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np

with contextlib.redirect_stdout(io.StringIO()):
    iou = runpy.run_path(str(Path(__file__).with_name("iou.py")))["iou"]


# --8<-- [start:show]
def match(anchors, objects, low=0.4, high=0.5):
    """Label for each anchor: object index, -1 background, -2 ignored."""
    if len(objects) == 0:
        return np.full(len(anchors), -1)
    overlap = iou(anchors, objects)  # (anchors, objects)
    label = overlap.argmax(axis=1)
    best = overlap.max(axis=1)
    label[best < high] = -2
    label[best < low] = -1
    best = overlap.max(axis=0)  # now of each object
    for j in best.argsort():  # the largest last: it wins a shared anchor
        if best[j] > 0:
            label[overlap[:, j].argmax()] = j
    return label


def encode(boxes, anchors):
    """Rows x1, y1, x2, y2, both (n, 4): offsets (n, 4)."""
    size, size_a = (b[:, 2:] - b[:, :2] for b in (boxes, anchors))
    shift = (boxes[:, :2] + size / 2) - (anchors[:, :2] + size_a / 2)
    return np.hstack([shift / size_a, np.log(size / size_a)])


objects = np.array([[34, 28, 84, 68], [0, 84, 24, 100]])
anchors = np.array([[30, 30, 70, 70], [44, 16, 84, 56], [50, 40, 90, 80],
                    [50, 0, 90, 40], [0, 60, 40, 100]])  # fmt: skip
print("IoU:  ", *iou(anchors, objects).max(axis=1).round(2))
print("label:", *match(anchors, objects))
print("offsets of the first:", encode(objects[:1], anchors[:1])[0].round(3))
# --8<-- [end:show]
label = match(anchors, objects)


def decode(t, anchors):
    size_a = anchors[:, 2:] - anchors[:, :2]
    centre = anchors[:, :2] + size_a / 2 + t[:, :2] * size_a
    size = size_a * np.exp(t[:, 2:])
    return np.hstack([centre - size / 2, centre + size / 2])


rng = np.random.default_rng(0)
P, Q = (np.sort(rng.normal(size=(9, 2, 2)), axis=1).reshape(9, 4)
        for _ in range(2))  # fmt: skip
assert np.allclose(decode(encode(P, Q), Q), P)
# The offsets do not change when the image is scaled and shifted.
assert np.allclose(encode(3 * P + 5, 3 * Q + 5), encode(P, Q))
assert np.allclose(encode(objects[:1], anchors[:1]),
                   [[9 / 40, -2 / 40, np.log(50 / 40), 0]])  # fmt: skip
overlap = iou(anchors, objects)
assert np.isclose(overlap[0, 0], 36 * 38 / (1600 + 2000 - 36 * 38))
assert (anchors[:, 2:] - anchors[:, :2] == 40).all()
assert np.isclose(overlap[4, 1], 24 * 16 / 1600)  # the object lies inside
# Both objects have an anchor, although no overlap with the second is 0.4.
assert overlap[:, 1].max() < 0.4 and set(label) >= {0, 1}
# An image without objects.
assert (match(anchors, np.zeros((0, 4))) == -1).all()
# At the edges: IoU 1, exactly 0.5, exactly 0.4, and a little less.
edge = np.array([[0, 0, 10, 20], [0, 0, 10, 10], [0, 0, 10, 8], [0, 0, 10, 7]])
assert match(edge, edge[:1]).tolist() == [0, 0, -2, -1]
# An overlap of 1/199 is claimed, boxes that touch are not.
corner = np.array([[9, 9, 19, 19], [10, 0, 20, 10]])
assert match(np.array([[0, 0, 10, 10]]), corner[:1]).tolist() == [0]
assert match(np.array([[0, 0, 10, 10]]), corner[1:]).tolist() == [-1]
# Two objects with the same best anchor: the larger IoU has it, in any order.
two, pair = (
    [[0, 0, 40, 38], [10, 10, 20, 20]],
    [[0, 0, 40, 40], [99, 99, 139, 139]],
)
assert match(np.array(pair), np.array(two)).tolist() == [0, -1]
assert match(np.array(pair), np.array(two[::-1])).tolist() == [1, -1]
# Anchor by anchor on random scenes, thresholds that leave all three labels.
for _ in range(50):
    P, Q = (np.sort(rng.uniform(0, 9, size=(n, 2, 2)), axis=1).reshape(n, 4)
            for n in (40, 5))  # fmt: skip
    found, o = match(P, Q, 0.1, 0.3), iou(P, Q)
    claims = {}
    for j in sorted(range(5), key=lambda j: o[:, j].max()):
        if o[:, j].max() > 0:
            claims[int(o[:, j].argmax())] = j
    for i in range(40):
        value = max(o[i])
        rest = (
            int(o[i].argmax()) if value >= 0.3 else -2 if value >= 0.1 else -1
        )
        assert found[i] == claims.get(i, rest)
# RetinaNet-like count: 640 by 640, strides 8 to 128, nine anchors a place.
places = sum((640 // s) ** 2 for s in (8, 16, 32, 64, 128))
assert (places, 9 * places) == (8525, 76725)


# Without anchors: distances to the sides, the map they choose, centre-ness.
def sides(point, box):
    """Distances to the left, right, upper and lower side."""
    (x, y), (x1, y1, x2, y2) = point, box
    return np.array([x - x1, x2 - x, y - y1, y2 - y], float)


def stride(distances, limits=(64, 128, 256, 512)):
    return 8 * 2 ** int(np.searchsorted(limits, max(distances)))


def centre_ness(distances):
    small = distances.reshape(2, 2).min(axis=1)
    large = distances.reshape(2, 2).max(axis=1)
    return np.sqrt((small / large).prod())


page = (0, 0, 100, 60)
assert sides((20, 30), page).tolist() == [20, 80, 30, 30]
assert np.isclose(centre_ness(sides((20, 30), page)), 0.5)
low = centre_ness(sides((10, 15), page))
assert np.isclose(low, 27**-0.5) and (round(low, 2), round(0.9 * low, 2)) == (
    0.19,
    0.17,
)
# The centre has 1 and is the only one; mirroring changes nothing.
grid = [(x, y) for x in range(1, 100) for y in range(1, 60)]
values = {p: centre_ness(sides(p, page)) for p in grid}
assert [p for p in grid if values[p] >= 1] == [(50, 30)]
assert all(np.isclose(values[x, y], values[100 - x, y]) for x, y in grid)
# The ball and the person; each limit still belongs to the finer map.
assert (stride([20] * 4), stride([50, 50, 200, 100])) == (8, 32)
assert [stride([d]) for d in (64, 65, 128, 129, 513)] == [8, 16, 16, 32, 128]
assert round(0.5 * 0.9**6, 2) == 0.27 and round(0.9 * 0.6**6, 2) == 0.04
# The card.
wide, inner = (100, 100, 220, 180), (120, 110, 150, 150)
a, b = (centre_ness(sides(p, wide)) for p in ((160, 140), (130, 120)))
assert np.isclose([0.6 * a, 0.9 * b], [0.6, 0.3]).all() and np.isclose(b, 1 / 3)
assert [max(sides((130, 120), q)) for q in (wide, inner)] == [90, 30]
assert [stride(sides((130, 120), q)) for q in (wide, inner)] == [16, 8]
assert (220 - 100) * (180 - 100) > (150 - 120) * (150 - 110)
# Places that attention reads at strides 8, 16, 32, and a word as a class.
assert sum((640 // s) ** 2 for s in (8, 16, 32)) == 8400
words = np.array([[0.8, 0.6], [1, 0]])
assert np.allclose(words @ [0.6, 0.8], [0.96, 0.6])
assert np.allclose(np.linalg.norm(words, axis=1), 1)
