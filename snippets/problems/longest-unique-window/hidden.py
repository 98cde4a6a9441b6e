import numpy as np
from answer import longest_unique_window
from judge import check


def reference(items):
    """All windows, the longest of them and the first of these."""
    windows = [
        (start, end - start)
        for start in range(len(items))
        for end in range(start + 1, len(items) + 1)
        if len(set(items[start:end])) == end - start
    ]
    return max(windows, key=lambda w: (w[1], -w[0]), default=(0, 0))


def test_random():
    """Random lists of a few numbers"""
    rng = np.random.default_rng(0)
    for n, kinds in ((5, 2), (12, 3), (20, 5), (30, 9), (40, 60)):
        for _ in range(6):
            items = rng.integers(kinds, size=n).tolist()
            check(longest_unique_window, items, want=reference(items))


def test_items():
    """Items of several types, None and 0 among them"""
    items = [None, 0, "", (), None, 1.5, 0]
    check(longest_unique_window, items, want=(1, 5))
    check(longest_unique_window, [0, None, None, 0, ""], want=(2, 3))


def test_stream():
    """A stream can be read once"""
    got = longest_unique_window(c for c in "abcbde")
    assert got == (2, 4), f"a generator of 'abcbde': {got}, expected (2, 4)"


class Item:
    """Counts how often it is hashed."""

    hashed = 0

    def __init__(self, value):
        self.value = value

    def __hash__(self):
        Item.hashed += 1
        return self.value

    def __eq__(self, other):
        return self.value == other.value


def test_operations():
    """A few hash operations an item, however long the window is"""
    n, kinds = 1200, 400
    Item.hashed = 0
    got = longest_unique_window(Item(i % kinds) for i in range(n))
    assert got == (0, kinds), f"returned {got}, expected {(0, kinds)}"
    each = Item.hashed / n
    assert each <= 8, (
        f"items were hashed {each:.0f} times each, with windows of {kinds}"
    )
