import answer
import numpy as np
from answer import dbscan, neighbours
from judge import check


def reference(points, eps, min_points):
    """By labels that spread among core points until none changes."""
    points = np.asarray(points).tolist()
    n = len(points)

    def near(i, j):
        pairs = zip(points[i], points[j], strict=True)
        return sum((a - b) ** 2 for a, b in pairs) <= eps**2

    close = [[j for j in range(n) if near(i, j)] for i in range(n)]
    core = [i for i in range(n) if len(close[i]) >= min_points]
    first = {i: i for i in core}
    changed = True
    while changed:
        changed = False
        for i in core:
            least = min(first[j] for j in close[i] if j in first)
            changed |= least < first[i]
            first[i] = least
    number = {f: k for k, f in enumerate(sorted(set(first.values())))}
    labels = []
    for i in range(n):
        own = [first[i]] if i in first else []
        around = own or [first[j] for j in close[i] if j in first]
        labels.append(min((number[f] for f in around), default=-1))
    return np.array(labels)


def compare(points, eps, min_points, **words):
    want = reference(points, eps, min_points)
    check(dbscan, points, eps, min_points, want=want, **words)


def test_border_first():
    """A border point that comes before its core point is no noise"""
    compare(
        np.array([[0.0], [9], [2], [1]]),
        1.0,
        3,
        because="The point at 0 has two neighbours only, but one of them is"
        " core.",
    )


def test_order_of_clusters():
    """Clusters are numbered by their smallest core point"""
    compare(
        np.array([[0.0], [10], [11], [12], [1], [2]]),
        1.0,
        3,
        because="The point at 0 is no core point: the one at 11 comes before"
        " the one at 1.",
    )


def test_contested_border():
    """A border point of two clusters belongs to the first of them"""
    left, right = [0.0, 0.25, 0.5, 0.75], [2.25, 2.5, 2.75, 3.0]
    for places in (
        [*left, 1.5, *right],
        [1.5, *right, *left],
        [*right, *left, 1.5],
    ):
        compare(np.array(places)[:, None], 0.75, 4)


def test_one_point():
    """A single point is noise, or a cluster if one point is enough"""
    point = np.array([[3.0, 4]])
    check(dbscan, point, 1.0, 2, want=np.array([-1]))
    check(dbscan, point, 0.0, 1, want=np.array([0]))


def test_coinciding_points():
    """Points that coincide each count, also with eps 0"""
    points = np.array([[2.0, 1], [5, 5], [2, 1], [2, 1], [5, 5]])
    check(dbscan, points, 0.0, 3, want=np.array([0, -1, 0, 0, -1]))


def test_random():
    """Random points with several radii, in one to three dimensions"""
    rng = np.random.default_rng(0)
    for n, d, eps, min_points in (
        (50, 1, 0.3, 4),
        (70, 2, 1.0, 5),
        (70, 2, 0.7, 4),
        (60, 2, 0.9, 1),
        (60, 3, 1.7, 6),
    ):
        compare(rng.normal(size=(n, d)) * 2, eps, min_points)


def test_whole_numbers():
    """Whole numbers of few bits do not overflow"""
    pixels = np.array([[3, 5], [5, 3], [250, 0], [4, 4], [0, 250]])
    compare(
        pixels.astype(np.uint8),
        2.0,
        3,
        because="3 - 5 is 254 in unsigned numbers of 8 bits.",
    )
    far = np.array([[0, 0], [60_000, 0], [1, 0], [0, 1]], dtype=np.int32)
    check(
        neighbours,
        far,
        0,
        2.0,
        want=np.array([0, 2, 3]),
        because="The square of 60,000 does not fit into 32 bits.",
    )
    large = np.array([[20_000_001], [20_000_000]], dtype=np.int32)
    check(
        neighbours,
        large,
        0,
        0.5,
        want=np.array([0]),
        because="A float of 32 bits cannot tell these two from each other.",
    )


def test_long_chain():
    """A chain of 1,500 points does not exhaust the stack"""
    points = np.arange(1500.0)[:, None]
    check(dbscan, points, 1.0, 2, want=np.zeros(1500, dtype=int))


def test_few_searches():
    """The neighbours of each point are searched for once"""
    rng = np.random.default_rng(1)
    points, calls = rng.normal(size=(150, 2)), []
    points = points[np.argsort(-np.linalg.norm(points, axis=1))]

    def counted(points, i, eps):
        calls.append(int(i))
        return neighbours(points, i, eps)

    want = reference(points, 0.6, 5)
    answer.neighbours = counted
    try:
        check(dbscan, points, 0.6, 5, want=want)
    finally:
        answer.neighbours = neighbours
    assert calls, "dbscan does not use neighbours"
    most = max(calls, key=calls.count)
    assert len(set(calls)) == len(calls), (
        f"for 150 points neighbours was called {len(calls)} times,"
        f" {calls.count(most)} times of them for point {most}"
    )
