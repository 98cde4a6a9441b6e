"""Searches around each point of the list before it looks whether it was there.

Fails: The neighbours of each point are searched for once
"""

import numpy as np


def neighbours(points, i, eps):
    away = points.astype(float) - points[i]
    return np.flatnonzero((away**2).sum(axis=1) <= eps**2)


def dbscan(points, eps, min_points):
    labels = np.full(len(points), -1)
    cluster = 0
    for i in range(len(points)):
        if labels[i] != -1:
            continue
        near = neighbours(points, i, eps)
        if len(near) < min_points:
            continue
        todo = list(near)
        while todo:
            j = todo.pop()
            near = neighbours(points, j, eps)
            if labels[j] == -1:
                labels[j] = cluster
                if len(near) >= min_points:
                    todo.extend(near)
        cluster += 1
    return labels
