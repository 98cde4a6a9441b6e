from fractions import Fraction
from itertools import product

import numpy as np
from answer import lasso
from judge import check, difference


def centred(values):
    mean = Fraction(sum(values), len(values))
    return [v - mean for v in values]


def reference(X, y, lam, sweeps):
    """In fractions: of three values of a weight the one that costs least."""
    lam = Fraction(lam)
    columns = [centred(c) for c in np.array(X).T.tolist()]
    target = centred(np.array(y).tolist())
    w = [Fraction(0)] * len(columns)

    def rest(j):
        """The targets that all features but j leave."""
        return [
            t - sum(w[k] * c[i] for k, c in enumerate(columns) if k != j)
            for i, t in enumerate(target)
        ]

    for _ in range(sweeps):
        for j, x in enumerate(columns):
            left, square = rest(j), sum(a * a for a in x)
            inner = sum(a * b for a, b in zip(x, left, strict=True))
            values = [Fraction(0)]
            if square:
                values += [(inner - lam) / square, (inner + lam) / square]

            def cost(v, inner=inner, square=square):
                return v * v * square / 2 - v * inner + lam * abs(v)

            w[j] = min(values, key=cost)
    means = [Fraction(sum(c), len(c)) for c in np.array(X).T.tolist()]
    b = Fraction(sum(np.array(y).tolist()), len(y))
    b -= sum(m * v for m, v in zip(means, w, strict=True))
    return np.array([float(v) for v in w]), float(b)


def best(X, y, lam):
    """The minimum: of all patterns of signs the one whose solution has them."""
    A, t = X - X.mean(axis=0), y - y.mean()
    least = None
    for signs in product((-1, 0, 1), repeat=X.shape[1]):
        s = np.array(signs)
        on = s != 0
        w = np.zeros(len(s))
        part = A[:, on]
        w[on] = np.linalg.solve(part.T @ part, part.T @ t - lam * s[on])
        if (w * s < 0).any():
            continue
        cost = ((t - A @ w) ** 2).sum() / 2 + lam * abs(w).sum()
        if least is None or cost < least[0]:
            least = cost, w, y.mean() - X.mean(axis=0) @ w
    return least[1:]


def test_few_sweeps():
    """One, two and three sweeps with several features"""
    rng = np.random.default_rng(0)
    for n, d, lam in ((6, 3, 2), (4, 5, 1), (9, 2, 20)):
        X = rng.integers(-4, 5, (n, d)).astype(float)
        y = rng.integers(-9, 10, n).astype(float)
        for sweeps in (1, 2, 3):
            want = reference(X.astype(int), y.astype(int), lam, sweeps)
            check(lasso, X, y, lam, sweeps, want=want)


def test_minimum():
    """Many sweeps reach the minimum, also if features are correlated"""
    rng = np.random.default_rng(1)
    for n, d, lam in ((20, 4, 3.0), (30, 4, 12.0), (8, 3, 0.5)):
        X = rng.normal(size=(n, d)) + rng.normal(size=(n, 1)) + 2
        y = X[:, 0] - X[:, 1] + rng.normal(size=n)
        check(lasso, X, y, lam, 1500, want=best(X, y, lam))


def test_exact_zeros():
    """Weights that the penalty holds at 0 are exactly 0"""
    rng = np.random.default_rng(2)
    X = rng.normal(size=(30, 8))
    y = 5 * X[:, 2] + rng.normal(size=30)
    w, _ = lasso(X, y, 40.0, 50)
    A, t = X - X.mean(axis=0), y - y.mean()
    assert abs(A.T @ (t - A @ w)).max() < 40 + 1e-6, (
        f"{w} is not the minimum: a feature has a product with the residual"
        " that exceeds lambda"
    )
    assert w[2] > 1 and not np.delete(w, 2).any(), (
        f"all weights but that of feature 2 are 0 at the minimum, not {w}"
    )


def test_shift():
    """Shifts of features and targets change the intercept only"""
    rng = np.random.default_rng(3)
    X, y = rng.integers(-4, 5, (8, 3)), rng.integers(-9, 10, 8)
    w, b = reference(X, y, 4, 3)
    check(
        lasso,
        X + np.array([5000.0, 0, -300]),
        y + 200.0,
        4.0,
        3,
        want=(w, b + 200 - 5000 * w[0] + 300 * w[2]),
        because="The intercept is not penalised, and best at each moment.",
    )


def test_scales():
    """Columns of very different scale"""
    X = np.array([[1e-8, 2e6], [3e-8, 1e6], [2e-8, -3e6], [6e-8, 0]])
    y = np.array([1.0, 4, -2, 6])
    lam = 2e-8
    w, b = lasso(X, y, lam, 200)
    want = best(X, y, lam)
    wrong = difference((w, b), want, rtol=1e-5, atol=1e-12)
    assert not wrong, f"features of size 1e-8 and 1e6: {wrong}"


def test_equal_columns():
    """Of two equal columns the first takes the weight"""
    x = np.array([1.0, 2, 3])
    check(
        lasso,
        np.column_stack([x, x]),
        np.array([2.0, 3, 10]),
        4.0,
        want=(np.array([2.0, 0.0]), 1.0),
    )


def test_constant_column():
    """A constant column gets the weight 0, also if there is no other"""
    y = np.array([2, 3, 10])
    check(lasso, np.full((3, 1), 7), y, 0.5, want=(np.zeros(1), 5.0))
    X = np.array([[0.1, 1], [0.1, 2], [0.1, 3]])
    check(lasso, X, y, 4.0, want=(np.array([0.0, 2.0]), 1.0))


def test_one_row():
    """A single row gives zero weights and its target"""
    check(
        lasso,
        np.array([[3.0, -1]]),
        np.array([5.0]),
        1.0,
        want=(np.zeros(2), 5),
    )


def test_whole_numbers():
    """Whole numbers may be given and are not rounded"""
    X, y = np.array([[1, 5], [2, 0], [4, 1], [4, 2]]), np.array([3, 1, 7, 0])
    check(lasso, X, y, 1, 2, want=reference(X, y, 1, 2))


class Watched(np.ndarray):
    """An array that adds up the sizes of what is computed with."""

    entries = 0

    def __array_ufunc__(self, ufunc, method, *inputs, out=None, **kwargs):
        plain = [np.asarray(i) for i in inputs]
        Watched.entries += sum(p.size for p in plain)
        if out is not None:
            kwargs["out"] = tuple(np.asarray(o) for o in out)
        got = getattr(ufunc, method)(*plain, **kwargs)
        if out is not None:
            return out[0]
        return got.view(Watched) if isinstance(got, np.ndarray) else got

    def __array_function__(self, function, types, args, kwargs):
        if function in (np.dot, np.inner, np.vdot, np.einsum):  # no ufuncs
            arrays = [a for a in args if isinstance(a, np.ndarray)]
            Watched.entries += sum(a.size for a in arrays)
        return super().__array_function__(function, types, args, kwargs)

    def dot(self, other):
        return np.dot(self, other)


def test_few_products():
    """A sweep reads each column a few times"""
    n, d, sweeps = 60, 40, 5
    rng = np.random.default_rng(4)
    X, y = rng.integers(-4, 5, (n, d)) * 1.0, rng.integers(-9, 10, n) * 1.0
    Watched.entries = 0
    w, b = lasso(X.view(Watched), y.view(Watched), 30.0, sweeps)
    entries = Watched.entries
    wrong = difference(
        (np.asarray(w), float(b)), lasso(np.array(X), np.array(y), 30.0, sweeps)
    )
    assert not wrong, f"the same call gave two results: {wrong}"
    assert entries <= 12 * n * d * (sweeps + 2), (
        f"{sweeps} sweeps over {d} features of {n} rows computed with"
        f" {entries} entries, so each weight goes through all of X"
    )
