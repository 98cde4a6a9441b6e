from collections import Counter

import numpy as np
from answer import knn_predict
from judge import check


def reference(X, y, Q, k):
    """By Python's own sort of (distance, row) and of (-votes, label)."""
    labels = []
    for q in Q.tolist():
        distances = [
            (sum((a - b) ** 2 for a, b in zip(row, q, strict=True)), i)
            for i, row in enumerate(X.tolist())
        ]
        votes = Counter(y[i] for _, i in sorted(distances)[:k])
        labels.append(min((-n, label) for label, n in votes.items())[1])
    return labels


def test_random():
    """Random rows of three features and labels that are not 0, 1, 2"""
    rng = np.random.default_rng(0)
    for n, m, k in ((1, 1, 1), (9, 4, 2), (30, 5, 7), (40, 1, 40)):
        X, Q = rng.normal(size=(n, 3)), rng.normal(size=(m, 3))
        y = rng.choice([-4, 11, 300], size=n)
        want = np.array(reference(X, y.tolist(), Q, k))
        check(knn_predict, X, y, Q, k, want=want)


def test_small_integers():
    """Squares of pixels do not wrap around at 256"""
    X = np.array([[16, 0], [1, 0], [250, 0]], dtype=np.uint8)
    y, Q = np.array([5, 6, 8]), np.array([[0, 0], [255, 0]], dtype=np.uint8)
    check(knn_predict, X, y, Q, 1, want=np.array([6, 8]))


def test_many_equal_distances():
    """Equal distances stay in order among hundreds of rows"""
    rng = np.random.default_rng(1)
    X = rng.integers(0, 2, size=(400, 2))
    y = rng.integers(0, 5, size=400)
    Q = np.array([[0, 0], [1, 0], [1, 1]])
    for k in (1, 2, 15, 150):
        want = np.array(reference(X, y.tolist(), Q, k))
        check(knn_predict, X, y, Q, k, want=want)


def test_strings():
    """Labels may be strings"""
    X = np.array([[0.0], [1.0], [5.0], [6.0]])
    y = np.array(["dog", "cat", "bird", "dog"])
    Q = np.array([[0.0], [5.4], [3.1]])
    for k, want in ((1, ["dog", "bird", "bird"]), (2, ["cat", "bird", "bird"])):
        got = list(knn_predict(X, y, Q, k))
        assert got == want, (
            f"rows 0, 1, 5, 6 are dog, cat, bird, dog; with k = {k} the queries"
            f" 0, 5.4 and 3.1 got {got}, expected {want}"
        )
