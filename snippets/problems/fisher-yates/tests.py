import itertools
from collections import Counter

import numpy as np
from answer import shuffle
from judge import check


class Integers:
    """Of a generator its integers alone."""

    def __init__(self, seed):
        self.integers = np.random.default_rng(seed).integers

    def __getattr__(self, name):
        raise AttributeError(f"use rng.integers, not rng.{name}")


def orders(items, runs):
    """How many of the runs leave the items in each of their orders."""
    rng, counts = Integers(0), Counter()
    for _ in range(runs):
        shuffled = list(items)
        shuffle(shuffled, rng)
        counts[tuple(shuffled)] += 1
    return dict(counts)


def sorted_after(items):
    shuffled = list(items)
    shuffle(shuffled, Integers(1))
    return sorted(shuffled)


def test_small():
    """An empty list and a single item stay as they are"""
    check(sorted_after, [], want=[])
    check(sorted_after, ["a"], want=["a"])


def test_two_items():
    """Two items change places in half of the runs"""
    check(
        orders,
        "ab",
        2000,
        want={("a", "b"): 1000, ("b", "a"): 1000},
        rtol=0,
        atol=140,
    )


def test_three_items():
    """All six orders of three items are equally probable"""
    check(
        orders,
        "abc",
        20_000,
        want=dict.fromkeys(itertools.permutations("abc"), 3333),
        rtol=0,
        atol=320,
        because="20,000 shuffles, so about 3,333 in each order; chance"
        " explains differences of some hundred.",
    )
