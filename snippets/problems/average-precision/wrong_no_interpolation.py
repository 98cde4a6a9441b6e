"""Takes the precision at each hit, not the best at this recall or a higher one.

Fails: Hit, duplicate, miss, hit, hit, and one object of four missed
"""

from collections import defaultdict

import numpy as np


def iou(box, boxes):
    low = np.maximum(box[:2], boxes[:, :2])
    high = np.minimum(box[2:], boxes[:, 2:])
    inter = np.maximum(high - low, 0).prod(axis=1)
    areas = (boxes[:, 2:] - boxes[:, :2]).prod(axis=1)
    union = (box[2:] - box[:2]).prod() + areas - inter
    return np.divide(inter, union, out=np.zeros(len(boxes)), where=union > 0)


def mean_average_precision(found, truth, threshold=0.5):
    objects = defaultdict(lambda: defaultdict(list))
    for image, label, box in truth:
        objects[label][image].append(box)
    named = defaultdict(list)
    for image, label, score, box in found:
        named[label].append((image, score, box))
    each = {
        label: average_precision(named[label], images, threshold)
        for label, images in objects.items()
    }
    return np.mean(list(each.values())) if each else np.nan, each


def average_precision(found, images, threshold):
    boxes = {image: np.array(rows) for image, rows in images.items()}
    taken = {image: np.zeros(len(rows), bool) for image, rows in boxes.items()}
    hits = np.zeros(len(found), bool)
    found = sorted(found, key=lambda one: -one[1])
    for n, (image, _, box) in enumerate(found):
        if image not in boxes:
            continue
        overlap = iou(np.array(box), boxes[image])
        overlap[taken[image]] = -1
        best = overlap.argmax()
        if overlap[best] >= threshold:
            hits[n] = taken[image][best] = True
    precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return precision[hits].sum() / sum(map(len, boxes.values()))
