import numpy as np


def neighbours(points: np.ndarray, i: int, eps: float) -> np.ndarray:
    """Indices of the points at most eps from point i, itself included.

    points: shape (n, d).
    Returns the indices in ascending order.
    """
    away = points.astype(float) - points[i]
    return np.flatnonzero((away**2).sum(axis=1) <= eps**2)


def dbscan(points: np.ndarray, eps: float, min_points: int) -> np.ndarray:
    """Clusters points by density.

    points: shape (n, d).
    Returns the labels, whole numbers of shape (n,); noise has -1.
    """
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
