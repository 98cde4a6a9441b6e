"""Expands every point it reaches, so that border points join clusters.

Fails: A border point passes nothing on
"""

import numpy as np


def neighbours(points, i, eps):
    away = points.astype(float) - points[i]
    return np.flatnonzero((away**2).sum(axis=1) <= eps**2)


def dbscan(points, eps, min_points):
    labels = np.full(len(points), -1)
    close = [neighbours(points, i, eps) for i in range(len(points))]
    cluster = 0
    for i in range(len(points)):
        if labels[i] != -1 or len(close[i]) < min_points:
            continue
        labels[i] = cluster
        todo = [i]
        while todo:
            for j in close[todo.pop()]:
                if labels[j] == -1:
                    labels[j] = cluster
                    todo.append(j)
        cluster += 1
    return labels
