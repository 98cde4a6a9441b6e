import numpy as np
from answer import pca
from judge import check, difference


def reference(X, k):
    """By the SVD of the centred data."""
    _, lengths, axes = np.linalg.svd(X - X.mean(axis=0), full_matrices=False)
    for axis in axes:
        if axis[abs(axis).argmax()] < 0:
            axis *= -1
    return axes[:k], lengths[:k] ** 2 / (len(X) - 1)


def random_data(n, d, rng):
    """Rows with variances that fall by a factor of about two."""
    axes = np.linalg.qr(rng.normal(size=(d, d)))[0]
    return (rng.normal(size=(n, d)) * 5 * 0.7 ** np.arange(d)) @ axes


def test_random():
    """Random data, with more rows than columns and with fewer"""
    rng = np.random.default_rng(0)
    for n, d, k in ((200, 5, 3), (200, 3, 3), (6, 8, 2)):
        X = random_data(n, d, rng)
        want = reference(X, k)
        check(pca, X, rng.normal(size=(k, d)), 2000, want=want, atol=1e-6)


def test_rounds():
    """There are as many rounds as steps, also if these are few"""
    X = np.array([[7.0, 2], [3, 2], [5, 3], [5, 1]])
    for steps in (1, 2):
        w = np.array([4.0**steps, 1.0])
        w /= np.linalg.norm(w)
        check(
            pca,
            X,
            np.array([[1.0, 1.0]]),
            steps,
            want=(w[None], np.array([8 / 3 * w[0] ** 2 + 2 / 3 * w[1] ** 2])),
            because="The covariance is diagonal, with 8/3 and 2/3.",
        )


def test_far_from_origin():
    """A mean far from 0 changes nothing"""
    rng = np.random.default_rng(1)
    X, start = random_data(50, 4, rng), rng.normal(size=(2, 4))
    check(pca, X + 1000, start, 1000, want=reference(X, 2), atol=1e-6)


def test_constant_column():
    """A column that is constant has no part in a component"""
    X = np.array([[7, 1, 2], [3, 1, 2], [5, 1, 3], [5, 1, 1]])
    check(
        pca,
        X,
        np.ones((2, 3)),
        want=(np.eye(3)[[0, 2]], np.array([8 / 3, 2 / 3])),
    )


class Watched(np.ndarray):
    """An array that knows the largest array that came from it."""

    largest = 0

    def __array_finalize__(self, parent):
        Watched.largest = max(Watched.largest, self.size)


def test_size():
    """No array with d * d entries is made"""
    n, d = 8, 300
    rng = np.random.default_rng(2)
    X, start = random_data(n, d, rng), rng.normal(size=(1, d))
    want = reference(X, 1)
    watched = X.view(Watched)
    Watched.largest = 0
    got = pca(watched, start, steps=500)
    largest = Watched.largest
    assert largest < d * d / 4, (
        f"for {n} rows with {d} columns an array of {largest} entries was made"
    )
    different = difference([np.asarray(g) for g in got], want, atol=1e-6)
    assert not different, f"for {n} rows with {d} columns: {different}"
