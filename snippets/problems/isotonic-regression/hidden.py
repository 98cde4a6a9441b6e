import sys

import numpy as np
from answer import isotonic_regression
from judge import check


def reference(x, y, weights):
    """By minimax: of all means from a or before to b or after.

    The value at the score k is the largest over a <= k of the least over
    b >= k of the weighted mean of all cases with scores from a to b.
    """
    x = [float(value) for value in x]
    cases = [(float(a), float(b)) for a, b in zip(y, weights, strict=True)]
    scores = sorted(set(x))
    fit = {}
    for k in scores:
        best = []
        for a in scores:
            if a > k:
                break
            means = []
            for b in scores:
                if b >= k:
                    inside = [
                        case
                        for score, case in zip(x, cases, strict=True)
                        if a <= score <= b
                    ]
                    total = sum(w for _, w in inside)
                    means.append(sum(w * v for v, w in inside) / total)
            best.append(min(means))
        fit[k] = max(best)
    return np.array([fit[value] for value in x])


def test_few():
    """No case, and one"""
    none = np.zeros(0)
    check(isotonic_regression, none, none, none, want=none)
    one = np.array([7.0])
    check(isotonic_regression, one, np.array([-2.5]), one, want=[-2.5])
    check(
        isotonic_regression,
        np.zeros(3),
        np.array([5.0, 1, 3]),
        np.array([1.0, 2, 1]),
        want=np.full(3, 2.5),
        because="All have the same score.",
    )


def test_tie_weights():
    """Tied cases keep the sum of their weights, not its mean"""
    check(
        isotonic_regression,
        np.array([1.0, 1, 2]),
        np.array([6.0, 10, 0]),
        np.array([2.0, 4, 6]),
        want=np.full(3, 52 / 12),
        because="(2 * 6 + 4 * 10 + 6 * 0) / 12.",
    )


def test_tiny_gaps():
    """Scores that differ by little are not equal"""
    x = np.array([1e-14, 0, 3e-14, 2e-14])
    y = np.array([2.0, 1, 4, 3])
    check(isotonic_regression, x, y, np.ones(4), want=y)


def test_infinite_scores():
    """Infinite scores, alone and tied"""
    x = np.array([np.inf, -np.inf, 0, np.inf, -np.inf])
    check(
        isotonic_regression,
        x,
        np.array([1.0, 0.5, 0, 0, 0]),
        np.ones(5),
        want=np.array([0.5, 1 / 6, 1 / 6, 0.5, 1 / 6]),
    )


def test_random():
    """Random cases with many ties and unequal weights"""
    rng = np.random.default_rng(0)
    for n, scores in ((2, 2), (12, 5), (16, 16), (40, 8)):
        x = rng.permutation(n) % scores / 2 - 1
        y = rng.normal(size=n) + 0.3 * x
        w = rng.exponential(size=n) + 0.01
        check(isotonic_regression, x, y, w, want=reference(x, y, w))
        labels = (rng.random(n) < 0.5).astype(float)
        want = reference(x, labels, w)
        check(isotonic_regression, x, labels, w, want=want)


def test_unequal_weights():
    """Weights of very different sizes"""
    rng = np.random.default_rng(1)
    x, y = rng.normal(size=12), rng.normal(size=12) - 50
    w = 10.0 ** rng.integers(-12, 13, 12)
    check(isotonic_regression, x, y, w, want=reference(x, y, w))
    check(
        isotonic_regression,
        np.arange(4.0),
        np.array([1.0, 3, 2, 5]),
        np.array([1e90, 1e-90, 1e-90, 1]),
        want=np.array([1, 2.5, 2.5, 5]),
        because="Differences of running sums lose small weights.",
    )


def test_whole_numbers():
    """Whole numbers are not rounded, and their products do not overflow"""
    check(
        isotonic_regression,
        np.array([2, 1, 3]),
        np.array([0, 1, 0]),
        np.array([1, 1, 1]),
        want=np.full(3, 1 / 3),
    )
    y = np.array([1_900_000_000, 2_000_000_000, 5], dtype=np.int32)
    w = np.array([3000, 1000, 5], dtype=np.int32)
    x = np.array([20, 10, 30], dtype=np.int32)
    check(isotonic_regression, x, y, w, want=reference(x, y, w))


def test_only_order_counts():
    """Only the order of the scores matters, and a fit of a fit is itself"""
    rng = np.random.default_rng(2)
    x, y, w = rng.normal(size=(3, 60))
    x, w = np.round(x, 1), np.abs(w) + 0.1
    fit = isotonic_regression(x, y, w)
    check(isotonic_regression, 1e6 * x**3 + 5, y, w, want=fit)
    check(isotonic_regression, x, 3 * y - 7, w, want=3 * fit - 7)
    check(isotonic_regression, x, y, 1000 * w, want=fit)
    check(isotonic_regression, x, fit, w, want=fit)
    check(isotonic_regression, -x, -y, w, want=-fit)


def test_effort():
    """Each score is pooled once, not in pass after pass"""
    n, lines = 1500, 0

    def count(frame, event, arg):
        nonlocal lines
        lines += 1
        if lines > 60 * n:
            raise AssertionError(
                f"{n} cases, whose outcomes rise until the last one is far"
                f" below, took more than {60 * n} lines of Python"
            )
        return count

    x, y, w = np.arange(n) * 1.0, np.arange(n) * 1.0, np.ones(n)
    y[-1] = -(10.0**7)
    before = sys.gettrace()
    sys.settrace(count)
    try:
        got = isotonic_regression(x, y, w)
    finally:
        sys.settrace(before)
    assert np.allclose(got, y.mean()), (
        f"{n} outcomes that are all pooled have the mean {y.mean()}, got"
        f" {got[:3]} ..."
    )
