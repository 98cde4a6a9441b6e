import numpy as np


def k_means(
    points: np.ndarray, centres: np.ndarray, steps: int = 100
) -> tuple[np.ndarray, np.ndarray, float]:
    """Clusters points by Lloyd's algorithm.

    points: shape (n, d).
    centres: where to begin, shape (k, d).
    Returns the centres, shape (k, d), the labels, shape (n,), and the inertia.
    """
    centres = centres.astype(float)
    labels = np.full(len(points), -1)
    for _ in range(steps):
        nearest = squared_distances(points, centres).argmin(axis=1)
        if (nearest == labels).all():
            break
        labels = nearest
        for j in range(len(centres)):
            mine = points[labels == j]
            if len(mine):
                centres[j] = mine.mean(axis=0)
    squares = squared_distances(points, centres)
    return centres, squares.argmin(axis=1), squares.min(axis=1).sum()


def squared_distances(points, centres):
    return np.stack([((points - c) ** 2).sum(axis=1) for c in centres], axis=1)
