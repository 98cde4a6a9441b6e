from collections import Counter

import numpy as np
from answer import shuffle
from judge import check


class Integers:
    """Of a generator its integers alone, and how many were drawn."""

    def __init__(self, seed):
        self.rng = np.random.default_rng(seed)
        self.drawn = 0

    def integers(self, *args, **kwargs):
        numbers = self.rng.integers(*args, **kwargs)
        self.drawn += np.size(numbers)
        return numbers

    def __getattr__(self, name):
        raise AttributeError(f"use rng.integers, not rng.{name}")


class Watched(list):
    """A list that counts what is done to it."""

    def __init__(self, items):
        super().__init__(items)
        self.written = 0
        self.moved = set()

    def __setitem__(self, place, item):
        if isinstance(place, slice):
            self.moved.add("assigning a slice")
        self.written += 1
        super().__setitem__(place, item)

    def pop(self, *args):
        self.moved.add("pop")
        return super().pop(*args)

    def insert(self, *args):
        self.moved.add("insert")
        super().insert(*args)

    def remove(self, item):
        self.moved.add("remove")
        super().remove(item)

    def append(self, item):
        self.moved.add("append")
        super().append(item)

    def __delitem__(self, place):
        self.moved.add("del")
        super().__delitem__(place)


def test_returns_nothing():
    """The list itself is shuffled, and nothing is returned"""
    items = list(range(50))
    got = shuffle(items, Integers(2))
    assert got is None, "the list is shuffled in place: return nothing"
    assert items != list(range(50)), "the list that was given is not shuffled"
    check(sorted, items, want=list(range(50)))


def test_places():
    """Each of eight items comes to each place equally often"""
    rng, runs = Integers(3), 4000
    counts = np.zeros((8, 8), dtype=int)
    for _ in range(runs):
        items = list(range(8))
        shuffle(items, rng)
        counts[items, range(8)] += 1
    # Expected 500, with standard deviation 21.
    wrong = np.argwhere(abs(counts - runs / 8) > 6 * 21)
    if wrong.size:
        item, place = wrong[0]
        raise AssertionError(
            f"of {runs} shuffles of 0 to 7, {counts[item, place]} put {item}"
            f" at place {place}, expected about {runs // 8}"
        )


def test_four_items():
    """All 24 orders of four items are equally probable"""
    rng, runs = Integers(4), 12_000
    counts = Counter()
    for _ in range(runs):
        items = list("abcd")
        shuffle(items, rng)
        counts["".join(items)] += 1
    assert len(counts) == 24, f"{len(counts)} of the 24 orders occur"
    for order, count in counts.items():
        # Expected 500, with standard deviation 22.
        assert abs(count - runs / 24) < 6 * 22, (
            f"of {runs} shuffles {count} end in {order}, expected about 500"
        )


def test_swaps():
    """Items are swapped, at most two writes and one draw an item"""
    items, rng = Watched(range(300)), Integers(5)
    shuffle(items, rng)
    moved = ", ".join(sorted(items.moved))
    assert not moved, f"swap items; this used {moved}"
    assert items.written <= 600, f"{items.written} writes to 300 items"
    assert rng.drawn <= 300, f"{rng.drawn} random numbers for 300 items"


def test_equal_items():
    """Equal items are not lost"""
    items = [1, 1, 2, 2, 2, 3]
    shuffle(items, Integers(6))
    check(sorted, items, want=[1, 1, 2, 2, 2, 3])
