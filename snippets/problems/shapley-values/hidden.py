from itertools import permutations

import numpy as np
from answer import shapley_values
from judge import check, difference


def reference(f, x, background):
    """Order by order: the features of x come one after the other."""
    d = len(x)
    orders = list(permutations(range(d)))
    total = np.zeros(d)
    for order in orders:
        rows = background.astype(float)
        before = float(np.mean(f(rows)))
        for j in order:
            rows = rows.copy()
            rows[:, j] = x[j]
            after = float(np.mean(f(rows)))
            total[j] += after - before
            before = after
    return total / len(orders)


class Model:
    """Products, a kink and a step of d features; counts the rows."""

    def __init__(self, d, rng):
        self.W = rng.normal(size=(d, 4))
        self.rows = 0
        self.d = d

    def __repr__(self):
        return f"a model of {self.d} features"

    def __call__(self, rows):
        rows = np.asarray(rows)
        if rows.ndim != 2 or rows.shape[1] != self.d:
            raise ValueError(
                f"f takes rows of shape (m, {self.d}), not {rows.shape}"
            )
        self.rows += len(rows)
        Z = rows @ self.W
        return (
            np.tanh(Z[:, 0]) * Z[:, 1] + np.maximum(Z[:, 2], 0) + (Z[:, 3] > 0)
        )


def test_random():
    """Random models and backgrounds, compared with all orders"""
    rng = np.random.default_rng(0)
    for d, n in ((1, 1), (2, 3), (3, 1), (4, 5), (5, 2)):
        model = Model(d, rng)
        x, background = rng.normal(size=d), rng.normal(size=(n, d))
        want = reference(model, x, background)
        check(shapley_values, model, x, background, want=want)


def test_efficiency():
    """Eight values add up to the prediction less the background's mean"""
    rng = np.random.default_rng(1)
    model = Model(8, rng)
    x, background = rng.normal(size=8), rng.normal(size=(3, 8))
    got = np.asarray(shapley_values(model, x, background))
    assert got.shape == (8,), f"the values have the shape {got.shape}, not (8,)"
    want = model(x[None])[0] - model(background).mean()
    assert np.isclose(got.sum(), want), (
        f"8 features: the values add up to {got.sum():.6f}, expected"
        f" {want:.6f}, which is f(x) less the mean over the background"
    )


def test_dummy_and_symmetry():
    """A feature that is not read gets 0, and equals get the same"""

    def third_unread(rows):
        return np.exp(rows[:, 0] * rows[:, 1]) + rows[:, 3] ** 2

    x = np.array([0.5, 0.5, 9.0, 2.0])
    background = np.array([[1.0, 1.0, 4.0, 0.0], [-1.0, -1.0, 7.0, 1.0]])
    got = check(
        shapley_values,
        third_unread,
        x,
        background,
        want=reference(third_unread, x, background),
    )
    assert abs(got[2]) < 1e-9, f"a feature that f never reads got {got[2]}"


def test_repeated_rows():
    """Equal background rows count as often as they stand there"""
    rng = np.random.default_rng(2)
    model = Model(3, rng)
    x, rows = rng.normal(size=3), rng.normal(size=(2, 3))
    background = rows[[0, 0, 0, 1]]
    want = reference(model, x, background)
    check(shapley_values, model, x, background, want=want)


def test_whole_numbers():
    """Whole numbers beside fractions, in x, background or the predictions"""
    rng = np.random.default_rng(3)
    model = Model(3, rng)
    whole = np.array([1, -2, 3]), np.array([[0, 1, -1], [2, 0, 1]])
    parts = np.array([0.25, -0.5, 1.75]), np.array([[0.5, 1.5, -1.25]])
    for x in (whole[0], parts[0]):
        for background in (whole[1], parts[1]):
            want = reference(model, x, background)
            check(
                shapley_values,
                model,
                x,
                background,
                want=want,
                because="Fractions that are written into an array of whole"
                " numbers are cut off.",
            )

    def label(rows):
        return (rows.sum(axis=1) > 1).astype(int)

    for background in (whole[1], parts[1]):
        want = reference(label, whole[0], background)
        check(shapley_values, label, whole[0], background, want=want)


def test_few_rows():
    """Each set is asked for once: 2^d n rows, not d 2^d n"""
    for d, n in ((1, 4), (5, 7), (9, 2)):
        rng = np.random.default_rng(4)
        model = Model(d, rng)
        x, background = rng.normal(size=d), rng.normal(size=(n, d))
        got = shapley_values(model, x, background)
        rows = model.rows
        sets = model(x[None])[0] - model(background).mean()
        wrong = difference(np.sum(got), sets)
        assert not wrong, f"{d} features: the sum of the values: {wrong}"
        assert rows <= 2**d * n, (
            f"{d} features, {n} background rows: f was asked for {rows} rows,"
            f" expected at most {2**d * n}"
        )


def test_twelve_features():
    """Twelve features, of which pairs interact"""

    def pairs(rows):
        return (rows[:, ::2] * rows[:, 1::2]) @ np.arange(1.0, 7)

    x = np.arange(12.0)
    shares = np.arange(1.0, 7) * x[::2] * x[1::2] / 2
    check(
        shapley_values,
        pairs,
        x,
        np.zeros((1, 12)),
        want=np.repeat(shares, 2),
        because="A pair shares its product equally, since each is the later"
        " one in half of the orders.",
    )
