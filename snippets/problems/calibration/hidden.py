import numpy as np
from answer import reliability
from judge import check


def reference(y, p, bins):
    """Bin by bin."""
    means, shares, counts, ece = [], [], [], 0.0
    for b in range(bins):
        mine = [i for i, v in enumerate(p) if min(int(v * bins), bins - 1) == b]
        if mine:
            n = len(mine)
            counts.append(n)
            means.append(sum(float(p[i]) for i in mine) / n)
            shares.append(sum(int(y[i]) for i in mine) / n)
            ece += n / len(p) * abs(means[-1] - shares[-1])
    return np.array(means), np.array(shares), np.array(counts), ece


def compare(y, p, bins, **words):
    check(reliability, y, p, bins, want=reference(y, p, bins), **words)


def test_random():
    """Random forecasts, few and many bins"""
    rng = np.random.default_rng(0)
    for n, bins in ((1, 1), (30, 1), (200, 10), (50, 100), (500, 15)):
        p = rng.beta(0.5, 0.8, size=n)
        compare((rng.random(n) < p**2).astype(int), p, bins)


def test_sizes():
    """Bins count by their cases"""
    p = np.r_[np.full(98, 0.05), 0.55, 0.95]
    y = np.r_[np.zeros(98), 0, 0].astype(int)
    compare(y, p, 10, because="98 of 100 cases are in the first bin.")


def test_types():
    """Labels may be bool, forecasts whole numbers"""
    y = np.array([True, False, True, True])
    compare(y, np.array([0.9, 0.9, 0.1, 0.8]), 5)
    compare(np.array([1, 0, 0, 1]), np.array([1, 0, 1, 1]), 3)


def test_signs():
    """Gaps of opposite sign in two bins do not cancel"""
    y, p = np.array([0, 1] * 10), np.array([0.25, 0.75] * 10)
    compare(y, p, 2)


def test_order():
    """The order of the cases does not matter"""
    rng = np.random.default_rng(1)
    p = rng.random(80)
    y = rng.integers(2, size=80)
    want = reference(y, p, 7)
    order = rng.permutation(80)
    check(reliability, y[order], p[order], 7, want=want)
