"""Does not count the point itself.

Fails: A point is its own neighbour, and the distance may equal eps
"""

import numpy as np


def neighbours(points, i, eps):
    away = points.astype(float) - points[i]
    near = np.flatnonzero((away**2).sum(axis=1) <= eps**2)
    return near[near != i]


def dbscan(points, eps, min_points):
    n = len(points)
    labels = np.full(n, -1)
    seen = np.zeros(n, dtype=bool)
    clusters = 0
    for start in range(n):
        if seen[start]:
            continue
        todo, found_core = [start], False
        while todo:
            i = todo.pop()
            seen[i] = True
            near = neighbours(points, i, eps)
            if len(near) < min_points:
                continue
            found_core = True
            new = near[labels[near] == -1]
            labels[new] = clusters
            todo.extend(new[~seen[new]])
        clusters += found_core
    return labels
