"""When the image is flipped or cropped, its boxes must move too."""

import numpy as np


# --8<-- [start:show]
def mirror_boxes(boxes, width):
    """boxes (n, 4), rows x1, y1, x2, y2 as edges, after a mirror."""
    x1, y1, x2, y2 = boxes.T
    return np.stack([width - x2, y1, width - x1, y2], axis=1)


def crop_boxes(boxes, window, least=0.3):
    """Boxes inside the window x1, y1, x2, y2, and which to keep."""
    x1, y1, x2, y2 = window
    low = np.maximum(boxes[:, :2], (x1, y1))
    high = np.minimum(boxes[:, 2:], (x2, y2))
    seen = np.maximum(high - low, 0).prod(axis=1)
    area = (boxes[:, 2:] - boxes[:, :2]).prod(axis=1)
    keep = (seen > 0) & (seen >= least * area)  # enough is left; a choice
    return np.hstack([low, high])[keep] - (x1, y1, x1, y1), keep


boxes = np.array([[40, 30, 90, 60], [120, 10, 180, 50]])
print("mirror:", *mirror_boxes(boxes, 200).tolist())
print("crop:  ", *crop_boxes(boxes, (60, 0, 160, 55))[0].tolist())
print("crop:  ", *crop_boxes(boxes, (60, 0, 130, 55))[0].tolist())
# --8<-- [end:show]


def around(mask):
    """The edges of the smallest box around the pixels of a mask."""
    rows, columns = (
        np.nonzero(mask.any(axis=1))[0],
        np.nonzero(mask.any(axis=0))[0],
    )
    return [columns[0], rows[0], columns[-1] + 1, rows[-1] + 1]


rng = np.random.default_rng(0)
for _ in range(50):
    corners = np.sort(rng.permutation(60)[:4].reshape(2, 2), axis=0)
    box = corners.reshape(1, 4)
    mask = np.zeros((60, 80), bool)
    x1, y1, x2, y2 = box[0]
    mask[y1:y2, x1:x2] = True
    assert around(mask[:, ::-1]) == mirror_boxes(box, 80)[0].tolist()
    assert (mirror_boxes(mirror_boxes(box, 80), 80) == box).all()
    part = mask[5:50, 10:70]
    inside, keep = crop_boxes(box, (10, 5, 70, 50))
    assert keep[0] == (part.sum() >= 0.3 * mask.sum())
    if keep[0]:
        assert around(part) == inside[0].tolist()
# The listing's boxes: 50 by 30 and 60 by 40; the second crop leaves a sixth
# of the second box's width.
assert (boxes[:, 2:] - boxes[:, :2]).tolist() == [[50, 30], [60, 40]]
assert (130 - boxes[1, 0]) * 6 == 60
assert (mirror_boxes(boxes, 200) + boxes)[:, [0, 2]].sum(axis=1).tolist() == [
    400,
    400,
]
for window, kept in (((60, 0, 160, 55), [0, 1]), ((60, 0, 130, 55), [0])):
    inside, keep = crop_boxes(boxes, window)
    assert np.flatnonzero(keep).tolist() == kept
    for k, b in zip(kept, inside, strict=True):
        mask = np.zeros((80, 200), bool)
        x1, y1, x2, y2 = boxes[k]
        mask[y1:y2, x1:x2] = True
        assert around(mask[:55, 60 : window[2]]) == b.tolist()
# A box without area, outside, is not kept.
assert not crop_boxes(np.array([[0, 5, 0, 5]]), (60, 0, 160, 55))[1].any()
# Left and right not exchanged: a box of negative width.
assert (200 - boxes[0, 0]) > (200 - boxes[0, 2])
# The card: image 640 wide, box (100, 50, 180, 90).
assert mirror_boxes(np.array([[100, 50, 180, 90]]), 640).tolist() == [
    [460, 50, 540, 90]
]
