import numpy as np
from answer import k_means
from judge import check


def reference(points, centres, steps=100):
    labels = None
    centres = [list(c) for c in centres]

    def assign():
        return [
            min(
                range(len(centres)),
                key=lambda j: (
                    sum(
                        (a - b) ** 2 for a, b in zip(p, centres[j], strict=True)
                    ),
                    j,
                ),
            )
            for p in points
        ]

    for _ in range(steps):
        new = assign()
        if new == labels:
            break
        labels = new
        for j in range(len(centres)):
            mine = [p for p, k in zip(points, labels, strict=True) if k == j]
            if mine:
                centres[j] = [
                    sum(c) / len(mine) for c in zip(*mine, strict=True)
                ]
    labels = assign()
    centres = np.array(centres)
    return centres, np.array(labels), ((points - centres[labels]) ** 2).sum()


def test_ties():
    """Between two centres the smaller index wins"""
    check(
        k_means,
        np.array([[1.0], [0.0], [2.0]]),
        np.array([[0.0], [2.0]]),
        1,
        want=(np.array([[0.5], [2.0]]), np.array([0, 0, 1]), 0.5),
    )


def test_last_labels():
    """Labels and inertia are those of the centres that are returned"""
    points = np.array([[0.0], [4.0], [5.0], [11.0]])
    start = np.array([[0.0], [5.0]])
    check(k_means, points, start, 1, want=reference(points, start, 1))
    check(k_means, points, start, 0, want=reference(points, start, 0))


def test_random():
    """Random points in three dimensions"""
    rng = np.random.default_rng(0)
    for n, k in ((1, 1), (7, 3), (60, 4), (200, 6)):
        points = rng.normal(size=(n, 3))
        start = points[rng.choice(n, k, replace=False)] + 0.1
        check(k_means, points, start, want=reference(points, start))


def test_whole_numbers():
    """Whole numbers are not rounded down when centres move"""
    check(
        k_means,
        np.array([[0], [1], [10]]),
        np.array([[0], [10]]),
        want=(np.array([[0.5], [10.0]]), np.array([0, 0, 1]), 0.5),
    )
