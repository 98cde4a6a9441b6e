"""Sums distances, where the inertia is a sum of their squares.

Fails: Two groups that lie apart are found
"""

import numpy as np


def k_means(points, centres, steps=100):
    centres = centres.astype(float)
    for _ in range(steps):
        labels = np.linalg.norm(points[:, None] - centres[None], axis=2).argmin(
            1
        )
        for j in range(len(centres)):
            if (labels == j).any():
                centres[j] = points[labels == j].mean(axis=0)
    distances = np.linalg.norm(points[:, None] - centres[None], axis=2)
    return centres, distances.argmin(1), distances.min(1).sum()
