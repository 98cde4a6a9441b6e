"""Intersection over union of all pairs of boxes."""

import numpy as np


# --8<-- [start:show]
def iou(A, B):
    """A (n, 4), B (m, 4), rows x1, y1, x2, y2, float or signed: IoU (n, m)."""
    low = np.maximum(A[:, None, :2], B[None, :, :2])  # (n, m, 2)
    high = np.minimum(A[:, None, 2:], B[None, :, 2:])
    inter = np.maximum(high - low, 0).prod(axis=2)
    area_a = (A[:, 2:] - A[:, :2]).prod(axis=1)
    area_b = (B[:, 2:] - B[:, :2]).prod(axis=1)
    union = area_a[:, None] + area_b[None, :] - inter
    out = np.zeros(union.shape)
    return np.divide(inter, union, out=out, where=union > 0)


A = np.array([[1, 1, 5, 4]])
B = np.array([
    [3, 2, 7, 6],  # overlaps A
    [5, 1, 9, 4],  # touches it
    [2, 2, 4, 4],  # lies inside
    [6, 6, 8, 7],  # lies apart, to the right and below: y grows downwards
])  # fmt: skip
print("IoU:", *iou(A, B)[0].round(3))
# --8<-- [end:show]
assert np.allclose(iou(A, B)[0], [4 / 24, 0, 4 / 12, 0])
# Against counted cells on a grid, random boxes.
rng = np.random.default_rng(0)


def boxes(n):
    corners = np.sort(rng.integers(0, 12, size=(n, 2, 2)), axis=1)
    return corners.reshape(n, 4)


def cells(box):
    grid = np.zeros((12, 12), bool)
    grid[box[1] : box[3], box[0] : box[2]] = True
    return grid


P, Q = boxes(40), boxes(30)
for i, p in enumerate(P):
    for j, q in enumerate(Q):
        union = (cells(p) | cells(q)).sum()
        counted = (cells(p) & cells(q)).sum() / union if union else 0.0
        assert np.isclose(iou(P, Q)[i, j], counted)
# A box with itself, an empty box with itself, no boxes at all.
assert iou(A, A)[0, 0] == 1
point = np.array([[2, 2, 2, 2]])
assert iou(point, point)[0, 0] == 0
assert iou(np.zeros((0, 4)), B).shape == (0, 4)
# Without the maximum with 0, two boxes that lie apart in both directions
# get a positive product.
high, low = np.minimum(A[0, 2:], B[3, 2:]), np.maximum(A[0, :2], B[3, :2])
assert (high - low).prod() == 2
# Counting pixels with both ends (the +1 of old code): another number.
inter, areas = (5 - 3 + 1) * (4 - 2 + 1), (5 * 4, 5 * 5)
assert np.isclose(inter / (sum(areas) - inter), 9 / 36)
# The card: (2, 1, 8, 5), (4, 3, 10, 9).
card = iou(np.array([[2, 1, 8, 5]]), np.array([[4, 3, 10, 9]]))[0, 0]
assert np.isclose(card, 8 / 52)
