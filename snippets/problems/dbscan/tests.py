import numpy as np
from answer import dbscan, neighbours
from judge import check


def on_line(*places):
    return np.array(places, dtype=float)[:, None]


def test_neighbours():
    """A point is its own neighbour, and the distance may equal eps"""
    points = np.array([[0.0, 0], [3, 4], [3, 5], [0, 0]])
    check(neighbours, points, 0, 5.0, want=np.array([0, 1, 3]))
    check(neighbours, points, 2, 0.5, want=np.array([2]))


def test_two_groups():
    """Two groups with a stray point between them"""
    check(
        dbscan,
        on_line(0, 1, 2, 3, 7, 10, 11, 12),
        1.0,
        3,
        want=np.array([0, 0, 0, 0, -1, 1, 1, 1]),
        because="Points 0 and 3 are border points of the cluster of 1 and 2.",
    )


def test_border_joins_nothing():
    """A border point passes nothing on"""
    check(
        dbscan,
        on_line(0, 0.5, 1, 2, 3, 3.5, 4),
        1.0,
        4,
        want=np.array([0, 0, 0, 0, 1, 1, 1]),
        because="Core are the points at 1 and at 3. The one at 2 has three"
        " neighbours: it belongs to the first cluster and does not join both.",
    )


def test_no_points():
    """Without points there are no labels"""
    check(dbscan, np.zeros((0, 2)), 1.0, 2, want=np.zeros(0, dtype=int))
