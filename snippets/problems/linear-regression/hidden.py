import numpy as np
from answer import linear_regression
from judge import check


def eliminate(A, b):
    """Solves A x = b by Gauss and Jordan with pivots."""
    rows = [[*map(float, r), float(t)] for r, t in zip(A, b, strict=True)]
    n = len(rows)
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [v / rows[i][i] for v in rows[i]]
        for r in range(n):
            if r != i:
                factor = rows[r][i]
                rows[r] = [
                    v - factor * p
                    for v, p in zip(rows[r], rows[i], strict=True)
                ]
    return [row[-1] for row in rows]


def reference(X, y, lam):
    """The normal equations with a column of ones, not penalised."""
    n, d = X.shape
    ones = np.column_stack([X, np.ones(n)])
    A = [
        [sum(ones[:, i] * ones[:, j]) for j in range(d + 1)]
        for i in range(d + 1)
    ]
    for i in range(d):
        A[i][i] += lam
    *w, b = eliminate(A, [sum(ones[:, i] * y) for i in range(d + 1)])
    return np.array(w), b


def data(n, d, seed=0):
    rng = np.random.default_rng(seed)
    return rng.normal(2, 1, size=(n, d)), rng.normal(5, 1, size=n)


def test_random():
    """Random data of several shapes, with and without penalty"""
    for seed, (n, d, lam) in enumerate(
        [(20, 1, 0.0), (30, 4, 0.0), (30, 4, 2.5), (6, 5, 0.1), (5, 9, 1.0)]
    ):
        X, y = data(n, d, seed)
        check(linear_regression, X, y, lam, want=reference(X, y, lam))


def test_shortest():
    """Of all weights that fit, those of least norm"""
    X, y = data(4, 7)
    w, b = linear_regression(X, y)
    misfit = abs(X @ w + b - y).max()
    assert misfit < 1e-8, (
        f"4 points and 7 features can be fitted exactly, the misfit is {misfit}"
    )
    # The shortest are a combination of the centred rows.
    centred = X - X.mean(axis=0)
    share = np.linalg.lstsq(centred.T, w, rcond=None)[0]
    rest = abs(centred.T @ share - w).max()
    assert rest < 1e-8, "there are shorter weights that fit as well"


def test_nearly_dependent():
    """Nearly equal columns keep their digits"""
    rng = np.random.default_rng(1)
    t = rng.normal(size=40)
    X = np.column_stack([t, t + 1e-7 * rng.normal(size=40)])
    check(
        linear_regression,
        X,
        X @ np.array([1.0, 2.0]) + 3,
        want=(np.array([1.0, 2.0]), 3.0),
        rtol=1e-4,
        because="Normal equations square the condition number, here 1e7.",
    )


def test_one_row():
    """A single row, and columns that do not vary"""
    X = np.array([[2.0, 3.0]])
    check(linear_regression, X, np.array([7.0]), want=(np.zeros(2), 7.0))
    check(linear_regression, X, np.array([7.0]), 1.0, want=(np.zeros(2), 7.0))
    X = np.array([[4.0], [4.0], [4.0]])
    y = np.array([1.0, 2.0, 6.0])
    check(linear_regression, X, y, want=(np.zeros(1), 3.0))


def test_origin():
    """A shift of X or y moves the intercept alone"""
    X, y = data(15, 3, 2)
    w, b = reference(X, y, 4.0)
    because = "The penalty must not touch the intercept."
    check(
        linear_regression, X, y + 1000, 4.0, want=(w, b + 1000), because=because
    )
    want = (w, b - 100 * w.sum())
    check(linear_regression, X + 100, y, 4.0, want=want, because=because)


def test_whole_numbers():
    """Whole numbers are taken as they are"""
    X = np.array([[1, 0], [2, 1], [3, 5], [6, 2]])
    y = np.array([8, 8, 14, 22])
    check(linear_regression, X, y, 1, want=reference(X, y, 1))


def test_constant_columns():
    """A constant column gets no weight, though its mean may be rounded"""
    y = np.array([0.1, 0.2, 0.7])
    because = "The mean of three times 0.1 is not exactly 0.1."
    check(
        linear_regression,
        np.full((3, 2), 0.1),
        y,
        want=(np.zeros(2), 1 / 3),
        because=because,
    )
    X = np.column_stack([np.full(3, 1e6 + 0.1), [1.0, 2.0, 3.0]])
    check(linear_regression, X, y, want=(np.array([0.0, 0.3]), -4 / 15))
