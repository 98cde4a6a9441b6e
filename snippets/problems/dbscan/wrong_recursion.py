"""Expands a cluster by calling itself, once for each point of a chain.

Fails: A chain of 1,500 points does not exhaust the stack
"""

import numpy as np


def neighbours(points, i, eps):
    away = points.astype(float) - points[i]
    return np.flatnonzero((away**2).sum(axis=1) <= eps**2)


def dbscan(points, eps, min_points):
    labels = np.full(len(points), -1)
    seen = np.zeros(len(points), dtype=bool)

    def expand(i, cluster):
        seen[i] = True
        near = neighbours(points, i, eps)
        if len(near) < min_points:
            return False
        for j in near:
            if labels[j] == -1:
                labels[j] = cluster
                if not seen[j]:
                    expand(j, cluster)
        return True

    cluster = 0
    for i in range(len(points)):
        if not seen[i]:
            cluster += expand(i, cluster)
    return labels
