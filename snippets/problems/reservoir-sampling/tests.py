import numpy as np
from answer import reservoir
from judge import check


def sample(items, k, seed=0):
    """The kept items, sorted, from a stream that can be read once."""
    stream = (item for item in items)
    return sorted(reservoir(stream, k, np.random.default_rng(seed)))


def shares(n, k, runs):
    """How often each of n items is kept."""
    rng = np.random.default_rng(0)
    counts = np.zeros(n)
    for _ in range(runs):
        for item in reservoir(iter(range(n)), k, rng):
            counts[item] += 1
    return counts / runs


def test_short_stream():
    """A stream of k items or fewer is kept whole"""
    check(sample, ["a", "b"], 5, want=["a", "b"])
    check(sample, [3, 1, 2], 3, want=[1, 2, 3])
    check(sample, [], 2, want=[])


def test_shares():
    """Each of five items is kept in two of five runs"""
    check(
        shares,
        5,
        2,
        4000,
        want=np.full(5, 0.4),
        rtol=0,
        atol=0.05,
        because="If the first or the last stand out: with which probability"
        " does item i enter?",
    )


def test_none():
    """With k = 0 nothing is kept"""
    check(sample, ["a", "b", "c"], 0, want=[])
