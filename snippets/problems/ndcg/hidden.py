import math
from itertools import pairwise, permutations

import numpy as np
from answer import ndcg
from judge import check


def reference(y, s, k):
    """The mean over all orders that do not rank a lower score higher."""

    def dcg(order):
        return sum(
            (2 ** int(y[i]) - 1) / math.log2(place + 2)
            for place, i in enumerate(order[:k])
        )

    orders = list(permutations(range(len(y))))
    allowed = [
        order
        for order in orders
        if all(s[a] >= s[b] for a, b in pairwise(order))
    ]
    return sum(map(dcg, allowed)) / len(allowed) / max(map(dcg, orders))


def compare(y, s, k, **words):
    y, s = np.array(y), np.array(s)
    check(ndcg, y, s, k, want=reference(y, s, k), **words)


def test_random():
    """Random grades and scores, several k"""
    rng = np.random.default_rng(0)
    for n, k in ((6, 3), (5, 5), (4, 9), (6, 1), (1, 1)):
        y = rng.integers(4, size=n)
        y[0] = 2
        compare(y, rng.normal(size=n), k)


def test_ties_across_k():
    """A group of ties that place k cuts apart"""
    compare([0, 3, 1, 2, 0], [0.4, 0.4, 0.9, 0.4, 0.1], 2)
    compare([0, 0, 3, 1], [0.5, 0.5, 0.5, 0.5], 1)
    for y in ([2, 1, 0, 0], [0, 0, 1, 2]):
        compare(
            y,
            [1.0, 1.0, 1.0, 1.0],
            3,
            because="The order of the items in the list must not matter.",
        )


def test_whole_scores():
    """Scores may be whole numbers, and negative"""
    compare([1, 2, 0, 1], [-3, 7, 7, -3], 3)


def test_large_grades():
    """Gains grow as powers of two"""
    y, s = np.array([40, 50]), np.array([0.9, 0.1])
    log3 = math.log2(3)
    want = (2**40 + 2**50 / log3) / (2**50 + 2**40 / log3)
    check(ndcg, y, s, 2, want=want)


def test_perfect():
    """The best order has 1, and only the ranks of the scores count"""
    rng = np.random.default_rng(1)
    y = rng.integers(5, size=200)
    check(ndcg, y, y * 0.1, 20, want=1.0)
    s = rng.normal(size=200)
    want = ndcg(y, s, 20)
    check(
        ndcg,
        y,
        np.exp(s) * 1e3,
        20,
        want=want,
        because="An increasing function of the scores keeps the order.",
    )
