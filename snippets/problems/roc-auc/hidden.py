import numpy as np
from answer import roc_auc
from judge import check, difference


def reference(y, s):
    """The mean over all pairs."""
    pairs = [
        (a > b) + (a == b) / 2
        for a, positive in zip(s.tolist(), y.tolist(), strict=True)
        if positive
        for b, other in zip(s.tolist(), y.tolist(), strict=True)
        if not other
    ]
    return sum(pairs) / len(pairs)


def example(seed, n, levels):
    rng = np.random.default_rng(seed)
    y = np.append([0, 1], rng.random(n - 2) < 0.3).astype(int)
    return y, rng.integers(levels, size=n) / 4 + 0.5 * y


def test_random():
    """Random scores, many of them tied"""
    for seed, n, levels in ((0, 2, 3), (1, 9, 3), (2, 60, 9), (3, 80, 10**6)):
        y, s = example(seed, n, levels)
        check(roc_auc, y, s, want=reference(y, s))


def test_order_of_examples():
    """The order of the examples does not count, ties included"""
    y, s = example(4, 30, 4)
    want = reference(y, s)
    for order in (np.argsort(y), np.argsort(-y), np.arange(30)[::-1]):
        check(roc_auc, y[order], s[order], want=want)


def test_only_the_order_counts():
    """A growing function of the scores changes nothing"""
    y, s = example(5, 40, 12)
    want = reference(y, s)
    for moved in (1e6 * s, s - 50, np.exp(s), s**3 / 1e9):
        check(roc_auc, y, moved, want=want)
    check(roc_auc, y, -s, want=1 - want)


def test_types():
    """Scores may be whole numbers, labels booleans"""
    y = np.array([True, False, True, False, True])
    s = np.array([3, 3, 200, 7, 1], dtype=np.uint8)
    check(roc_auc, y, s, want=2.5 / 6)


class Counted(np.ndarray):
    """Counts the entries of all arrays made of it, and those read one by one."""

    entries = 0

    def __array_finalize__(self, other):
        Counted.entries += self.size

    def __getitem__(self, place):
        Counted.entries += 1
        return super().__getitem__(place)

    def __iter__(self):
        return (self[i] for i in range(len(self)))


def test_pairs():
    """The pairs are counted without looking at each of them"""
    y, s = example(6, 2000, 10**6)
    want = reference(y, s)
    labels, scores = y.view(Counted), s.view(Counted)
    Counted.entries = 0
    got = roc_auc(labels, scores)
    different = difference(float(got), want)
    assert not different, f"returned {got}, expected {want}"
    assert Counted.entries < 400_000, (
        f"for 2000 scores, with {y.sum() * (2000 - y.sum())} pairs,"
        f" {Counted.entries} entries were made or read"
    )


def test_many():
    """A million scores, too many to compare all pairs"""
    m = 500_000
    y, s = np.repeat([0, 1], m), np.append(np.arange(m), np.arange(m) + 1)
    # Positive j is above negatives 0 to j and tied with the next, if there is one.
    want = (m * (m + 1) / 2 + (m - 1) / 2) / m / m
    check(roc_auc, y, s, want=want)
