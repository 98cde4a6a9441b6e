from fractions import Fraction
from itertools import combinations

import numpy as np
from answer import permutation_test
from judge import check


def p_value(x, y, runs, seed=0):
    rng = np.random.default_rng(seed)
    return permutation_test(x, y, rng, runs)


def exact(x, y):
    """Over all groupings of whole numbers, without rounding."""
    both = [int(v) for v in (*x, *y)]
    n, m = len(x), len(y)

    def gap(group):
        first = sum(both[i] for i in group)
        return abs(Fraction(first, n) - Fraction(sum(both) - first, m))

    gaps = [gap(group) for group in combinations(range(n + m), n)]
    return sum(g >= gap(range(n)) for g in gaps) / len(gaps)


def near(x, y, scale=1, shift=0, runs=3000, seed=1):
    p = exact(x, y)
    x, y = np.array(x) * scale + shift, np.array(y) * scale + shift
    bound = 6 * np.sqrt(p * (1 - p) / runs) + 2 / runs
    check(p_value, x, y, runs, seed, want=p, rtol=0, atol=bound)


def test_sizes():
    """Groups of different sizes keep their sizes"""
    near([0, 0, 9], [0, 1, 1, 2, 2, 3, 3])
    near([5], [1, 2, 3, 4])
    near([3, 7, 1, 8, 2, 9, 4], [30, 2])


def test_without_replacement():
    """A value is dealt out once"""
    near([1], [2])
    near([0, 0, 0], [0, 0, 10])


def test_ties():
    """Differences that are equal on paper count as equal"""
    x, y = [1, 4, 7, 3], [2, 2, 6, 9]
    for scale, shift in ((1, 0), (0.1, 0), (0.1, 1000.3), (1e-13, 0), (1e6, 0)):
        near(x, y, scale, shift, runs=1500)


def test_random():
    """Random samples, against all groupings"""
    rng = np.random.default_rng(2)
    for n, m in ((4, 5), (2, 6), (5, 5)):
        x, y = rng.integers(20, size=n), rng.integers(5, 25, size=m)
        near(x, y, runs=2000)


def test_rng():
    """All chance comes from rng"""
    rng = np.random.default_rng(3)
    x, y = rng.normal(size=15), rng.normal(size=10)
    first, *others = (p_value(x, y, 500, seed) for seed in range(4, 12))
    same = p_value(x, y, 500, 4)
    assert first == same, "two generators of one seed give different p-values"
    assert set(others) != {first}, "eight seeds give the same p-value"
    rounds = first * 501
    assert abs(rounds - round(rounds)) < 1e-6, (
        f"with 500 rounds p is a multiple of 1/501, and not {first}"
    )
