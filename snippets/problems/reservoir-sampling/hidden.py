import itertools
import weakref
from collections import Counter

import numpy as np
from answer import reservoir
from judge import check


def test_sets():
    """Each set of k items is as probable as another"""
    rng = np.random.default_rng(1)
    runs = 5000
    counts = Counter(
        tuple(sorted(reservoir(iter(range(5)), 3, rng))) for _ in range(runs)
    )
    sets = list(itertools.combinations(range(5), 3))
    odd = sorted(set(counts) - set(sets))
    assert not odd, f"3 of the items 0 to 4 were asked, {odd[:1]} came"
    for items in sets:
        # Expected 500, with standard deviation 21.
        assert abs(counts[items] - runs / 10) < 6 * 21.3, (
            f"of {runs} samples of 3 from 5 items {counts[items]} are"
            f" {items}, expected about {runs // 10}"
        )


def test_long_stream():
    """Early and late items of a longer stream have the same chance"""
    rng = np.random.default_rng(2)
    n, k, runs = 40, 4, 2000
    counts = np.zeros(n)
    for _ in range(runs):
        kept = reservoir(iter(range(n)), k, rng)
        assert len(set(kept)) == k, f"{kept} are not {k} different items"
        for item in kept:
            counts[item] += 1
    bound = 6 * np.sqrt(runs * 0.1 * 0.9)
    wrong = np.flatnonzero(abs(counts - runs / 10) > bound)
    assert not wrong.size, (
        f"item {wrong[0]} of {n} was kept {counts[wrong[0]]:.0f} times in"
        f" {runs} samples of {k}, expected about {runs // 10}"
    )


class Item:
    pass


def test_memory():
    """The stream is read once, and no more than k items are held"""
    alive = weakref.WeakSet()
    most = 0

    def stream():
        nonlocal most
        for _ in range(200):
            item = Item()
            alive.add(item)
            most = max(most, len(alive))
            yield item
            del item

    kept = reservoir(stream(), 5, np.random.default_rng(3))
    assert len(kept) == 5, f"{len(kept)} of 200 items were kept, not 5"
    # The one just read and the one before may be held by loop variables.
    assert most <= 8, f"{most} items of the stream were held at once, for k = 5"


def test_rng():
    """All chance comes from rng"""
    first, same, *others = (
        sorted(reservoir(iter(range(1000)), 10, np.random.default_rng(seed)))
        for seed in (4, 4, 5, 6)
    )
    assert first == same, "two generators of one seed give different samples"
    assert first not in others, "generators of three seeds give one sample"


def test_equal_items():
    """Equal items are different items"""
    kept = reservoir(iter(["a"] * 9), 4, np.random.default_rng(7))
    check(list, kept, want=["a"] * 4)
