"""Average precision of a detector, for one class."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np

with contextlib.redirect_stdout(io.StringIO()):
    iou = runpy.run_path(str(Path(__file__).with_name("iou.py")))["iou"]


# --8<-- [start:show]
def average_precision(found, truth, threshold=0.5):
    """found: (image, score, box); truth: {every image: boxes (m, 4)}."""
    total = sum(len(boxes) for boxes in truth.values())
    taken = {image: np.zeros(len(b), bool) for image, b in truth.items()}
    hits = []
    for image, _, box in sorted(found, key=lambda f: -f[1]):
        overlap = iou(np.array([box]), truth[image])[0]
        overlap[taken[image]] = -1  # each object is matched once
        hit = len(overlap) > 0 and overlap.max() >= threshold
        if hit:
            taken[image][overlap.argmax()] = True
        hits.append(hit)
    hits = np.array(hits, bool)
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    best_later = np.maximum.accumulate(precision[::-1])[::-1]
    return best_later[hits].sum() / total if total else np.nan


# --8<-- [end:show]
# --8<-- [start:run]
truth = {
    "street": np.array([[10, 10, 50, 90], [60, 10, 100, 90]]),
    "yard": np.array([[0, 0, 40, 40], [50, 50, 90, 90]]),
}
found = [
    ("street", 0.95, [12, 10, 52, 90]), ("street", 0.90, [10, 14, 50, 94]),
    ("yard", 0.80, [20, 0, 60, 40]), ("yard", 0.70, [2, 2, 42, 42]),
    ("street", 0.60, [64, 14, 104, 94]),
]  # fmt: skip
for threshold in (0.5, 0.75, 0.9):
    value = average_precision(found, truth, threshold)
    print(f"AP at IoU {threshold}: {value:.3f}")
steps = np.arange(50, 100, 5) / 100
mean = np.mean([average_precision(found, truth, t) for t in steps])
print(f"mean over 0.50, 0.55, ..., 0.95: {mean:.3f}")
# --8<-- [end:run]


def by_definition(hits, total):
    """The largest precision at recall at least r, averaged over r."""
    area = 0.0
    for k in range(1, total + 1):  # recall (k - 1) / total to k / total
        ends = [n for n in range(1, len(hits) + 1) if sum(hits[:n]) >= k]
        area += max((sum(hits[:n]) / n for n in ends), default=0.0)
    return area / total


def hits_at(found, truth, threshold):
    """Matching by plain loops; distinct scores."""
    taken, hits = set(), []
    for image, _, box in sorted(found, key=lambda f: f[1], reverse=True):
        values = [
            (iou(np.array([box]), truth[image][[j]])[0, 0], j)
            for j in range(len(truth[image]))
            if (image, j) not in taken
        ]
        value, j = max(values, default=(-1, None))
        hits.append(value >= threshold)
        if hits[-1]:
            taken.add((image, j))
    return hits


rng = np.random.default_rng(0)
for _ in range(60):
    images = {}
    for image in range(3):
        m = rng.integers(0, 4)
        corners = np.sort(rng.integers(0, 9, size=(m, 2, 2)), axis=1)
        images[image] = corners.reshape(m, 4)
    total = sum(map(len, images.values()))
    guesses = [
        (int(rng.integers(3)), rng.normal(),
         np.sort(rng.integers(0, 9, size=(2, 2)), axis=0).ravel().tolist())
        for _ in range(12)
    ]  # fmt: skip
    ours = average_precision(guesses, images, 0.2)
    if total:
        expected = by_definition(hits_at(guesses, images, 0.2), total)
        assert np.isclose(ours, expected)
    else:
        assert np.isnan(ours)
# The text's table: hits, and precision at each.
assert hits_at(found, truth, 0.5) == [True, False, False, True, True]
assert hits_at(found, truth, 0.75) == [True, False, False, True, False]
assert hits_at(found, truth, 0.9) == [True] + [False] * 4
assert np.isclose(average_precision(found, truth), (1 + 3 / 5 + 3 / 5) / 4)
assert np.isclose(average_precision(found, truth, 0.75), (1 + 2 / 4) / 4)
assert np.isclose(mean, (5 * 0.55 + 2 * 0.375 + 2 * 0.25 + 0) / 10)
# Without interpolation; and COCO's 101 points instead of the exact area.
assert np.isclose((1 + 2 / 4 + 3 / 5) / 4, 0.525)
points = np.array([1.0 if r <= 25 else 0.6 if r <= 75 else 0.0
                   for r in range(101)])  # fmt: skip
assert np.isclose(points.mean(), (26 + 50 * 0.6) / 101)
# Cutting off low scores before the evaluation can only lose area.
for cut in (0.65, 0.75, 0.99):
    kept = [f for f in found if f[1] >= cut]
    assert average_precision(kept, truth) < average_precision(found, truth)
assert average_precision([], truth) == 0


# The card: four objects a to d, detections by falling score. At 0.5 the
# second of b is a duplicate; at 0.6 it is the hit.
def ap(hits, total):
    hits = np.array(hits, bool)
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return precision[hits].sum() / total


at_half, at_more = [False, True, True, False, True], [0, 1, 0, 1, 1]
assert np.isclose(by_definition(at_half, 4), (2 / 3 + 2 / 3 + 3 / 5) / 4)
assert np.isclose(by_definition(at_half, 4), 0.483, atol=5e-4)
assert np.isclose(ap(at_half, 4), 0.442, atol=5e-4)
assert np.isclose(by_definition(at_more, 4), 0.45)
side = {"a": 0, "b": 100, "c": 200, "d": 300}
boxes = np.array([[x, 0, x + 10, 10] for x in side.values()])
listed = [("a", 0.45), ("a", 0.8), ("b", 0.55), ("b", 0.7), ("c", 0.62)]
cards = [
    ("one", -place, [side[k], 0, side[k] + 10 * share, 10])
    for place, (k, share) in enumerate(listed)
]
for t, hits in ((0.5, at_half), (0.6, at_more)):
    assert np.isclose(
        average_precision(cards, {"one": boxes}, t), by_definition(hits, 4)
    )
