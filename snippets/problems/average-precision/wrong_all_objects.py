"""Compares a detection with all objects of its class, and then looks at the images.

Fails: A detection is compared with the objects of its image and class only
"""

import numpy as np


def iou(box, boxes):
    low = np.maximum(box[:2], boxes[:, :2])
    high = np.minimum(box[2:], boxes[:, 2:])
    inter = np.maximum(high - low, 0).prod(axis=1)
    areas = (boxes[:, 2:] - boxes[:, :2]).prod(axis=1)
    union = (box[2:] - box[:2]).prod() + areas - inter
    return np.divide(inter, union, out=np.zeros(len(boxes)), where=union > 0)


def mean_average_precision(found, truth, threshold=0.5):
    each = {}
    for label in dict.fromkeys(row[1] for row in truth):
        objects = [row for row in truth if row[1] == label]
        boxes = np.array([row[2] for row in objects])
        images = np.array([row[0] for row in objects])
        taken, hits = np.zeros(len(boxes), bool), []
        mine = [row for row in found if row[1] == label]
        for image, _, _, box in sorted(mine, key=lambda row: -row[2]):
            overlap = iou(np.array(box), boxes)
            overlap[taken | (images != image)] = -1
            hit = overlap.max() >= threshold
            if hit:
                taken[overlap.argmax()] = True
            hits.append(hit)
        hits = np.array(hits, bool)
        precision = np.cumsum(hits) / np.arange(1, len(hits) + 1)
        best = np.maximum.accumulate(precision[::-1])[::-1]
        each[label] = best[hits].sum() / len(boxes)
    return np.mean(list(each.values())) if each else np.nan, each
