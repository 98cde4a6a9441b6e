"""Marks a visited point with few neighbours as noise and never takes it back.

Fails: Two groups with a stray point between them
"""

import numpy as np


def neighbours(points, i, eps):
    away = points.astype(float) - points[i]
    return np.flatnonzero((away**2).sum(axis=1) <= eps**2)


def dbscan(points, eps, min_points):
    n = len(points)
    labels = np.full(n, -1)
    visited = np.zeros(n, dtype=bool)
    cluster = 0
    for start in range(n):
        if visited[start]:
            continue
        visited[start] = True
        near = neighbours(points, start, eps)
        if len(near) < min_points:
            continue
        labels[start] = cluster
        todo = list(near)
        while todo:
            i = todo.pop()
            if visited[i]:
                continue
            visited[i] = True
            labels[i] = cluster
            near = neighbours(points, i, eps)
            if len(near) >= min_points:
                todo.extend(near)
        cluster += 1
    return labels
