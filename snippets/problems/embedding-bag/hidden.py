import sys

import numpy as np
from answer import embedding_bag, embedding_bag_grad
from judge import check

MODES = ("sum", "mean", "max")


def bags_of(indices, offsets):
    ends = [*offsets.tolist()[1:], len(indices)]
    return [
        indices.tolist()[start:end]
        for start, end in zip(offsets.tolist(), ends, strict=True)
    ]


def reference(table, indices, offsets, mode):
    """Bag by bag and column by column."""
    out = np.zeros((len(offsets), table.shape[1]))
    for b, rows in enumerate(bags_of(indices, offsets)):
        for j in range(table.shape[1]):
            column = [float(table[i, j]) for i in rows]
            if column:
                total = max(column) if mode == "max" else sum(column)
                out[b, j] = total / len(column) if mode == "mean" else total
    return out


def reference_grad(grad_out, table, indices, offsets, mode):
    grad = np.zeros(table.shape)
    for b, rows in enumerate(bags_of(indices, offsets)):
        for j in range(table.shape[1]):
            column = [float(table[i, j]) for i in rows]
            for place, i in enumerate(rows):
                share = {"sum": 1.0, "mean": 1 / len(rows)}.get(mode)
                if share is None:
                    share = float(place == column.index(max(column)))
                grad[i, j] += share * grad_out[b, j]
    return grad


def batch(seed, rows, width, sizes):
    """A table, indices, offsets and a gradient of the output."""
    rng = np.random.default_rng(seed)
    table = rng.normal(size=(rows, width))
    indices = rng.integers(rows, size=sum(sizes))
    offsets = np.cumsum([0, *sizes])[:-1]
    return table, indices, offsets, rng.normal(size=(len(sizes), width))


def check_all(table, indices, offsets, grad_out):
    given = table, indices, offsets
    for mode in MODES:
        check(embedding_bag, *given, mode, want=reference(*given, mode))
        want = reference_grad(grad_out, *given, mode)
        check(embedding_bag_grad, grad_out, *given, mode, want=want)


def test_random():
    """Random bags, with rows that come twice"""
    check_all(*batch(0, 4, 3, [2, 5, 1, 3]))
    check_all(*batch(1, 30, 1, [7, 1, 1]))
    check_all(*batch(2, 1, 2, [1]))


def test_empty_bags():
    """Empty bags at the beginning, in a row and at the end"""
    check_all(*batch(3, 6, 2, [0, 3, 0, 0, 2, 0]))
    check_all(*batch(4, 6, 2, [0, 0]))


def test_no_bags():
    """A batch without bags"""
    table, none = np.ones((3, 2)), np.zeros(0, dtype=int)
    for mode in MODES:
        want = np.zeros((0, 2))
        check(embedding_bag, table, none, none, mode, want=want)
        check(
            embedding_bag_grad,
            np.zeros((0, 2)),
            table,
            none,
            none,
            mode,
            want=np.zeros((3, 2)),
        )


def test_negative():
    """The maximum of negative numbers is negative"""
    table, *rest = batch(5, 8, 3, [3, 0, 4])
    check_all(-1 - table**2, *rest)


def test_equal_maxima():
    """Of equal maxima the one that stands first in the bag has the gradient"""
    table = np.array([[1.0, 2.0], [1.0, 3.0], [1.0, 3.0]])
    check_all(
        table,
        np.array([2, 1, 0, 0, 1, 2, 2]),
        np.array([0, 3, 5]),
        np.array([[1.0, 10.0], [2.0, 20.0], [4.0, 40.0]]),
    )
    table, indices, offsets, grad_out = batch(6, 9, 3, [4, 6, 2])
    check_all(np.rint(table), indices, offsets, grad_out)


def test_whole_numbers():
    """Whole numbers are not rounded down"""
    table, *rest = batch(7, 5, 3, [2, 3, 1])
    check_all(np.rint(9 * table).astype(int), *rest)


def test_large_beside_small():
    """Large numbers in one bag take no digits from the others"""
    check_all(
        np.array([[1e17, -1e17], [1.0, 0.25]]),
        np.array([0, 1, 1, 1, 0]),
        np.array([0, 1, 2, 4]),
        np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0], [7.0, 8.0]]),
    )


def test_differences():
    """The gradient is what small changes of the table do to the output"""
    table, indices, offsets, grad_out = batch(8, 5, 2, [3, 1, 0, 4])
    for mode in MODES:
        want = np.zeros(table.shape)
        for place in np.ndindex(table.shape):
            ends = []
            for step in (1e-5, -1e-5):
                moved = table.copy()
                moved[place] += step
                out = reference(moved, indices, offsets, mode)
                ends.append((out * grad_out).sum())
            want[place] = (ends[0] - ends[1]) / 2e-5
        check(
            embedding_bag_grad,
            grad_out,
            table,
            indices,
            offsets,
            mode,
            want=want,
            atol=1e-6,
        )


def test_no_loops():
    """Neither indices nor bags are gone through in Python"""
    given = batch(9, 50, 2, [3, 0, 5, 2] * 100)
    table, indices, offsets, grad_out = given
    steps = 0

    def count(frame, event, arg):
        nonlocal steps
        steps += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        for mode in MODES:
            embedding_bag(table, indices, offsets, mode)
            embedding_bag_grad(grad_out, table, indices, offsets, mode)
    finally:
        sys.settrace(before)
    assert steps <= 6 * 200, (
        f"six calls with 1000 indices in 400 bags ran {steps} lines of Python"
    )
