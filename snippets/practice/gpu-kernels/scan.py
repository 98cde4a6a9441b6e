"""Prefix sums by two parallel scans; what atomic additions count."""

import itertools
import operator

import numpy as np


# --8<-- [start:show]
def doubling(x, op):
    """Inclusive scan of a list: results, rounds, operations."""
    y, d, rounds, count = list(x), 1, 0, 0
    while d < len(x):  # all read the old y, then all write
        y = y[:d] + [op(y[i - d], y[i]) for i in range(d, len(x))]
        rounds, count, d = rounds + 1, count + len(x) - d, 2 * d
    return y, rounds, count


def tree(x, op):
    """The same up and down a tree, in place."""
    y, rounds, count = list(x), 0, 0
    widths = [2**k for k in range(len(x).bit_length())]
    up = [(2 * d - 1, d) for d in widths]
    down = [(3 * d - 1, d) for d in reversed(widths)]
    for first, d in up + down:  # a barrier after each round
        places = range(first, len(x), 2 * d)
        for i in places:
            y[i] = op(y[i - d], y[i])
        rounds, count = rounds + bool(places), count + len(places)
    return y, rounds, count


keep = [1, 0, 1, 1, 0, 0, 1, 1]
for scan in doubling, tree:
    y, rounds, count = scan(keep, operator.add)
    print(f"{scan.__name__:8} {y}: {rounds} rounds, {count} additions")
    _, rounds, count = scan([1] * 1_024, operator.add)
    print(f"{'':8} of 1,024 numbers: {rounds} rounds, {count:,} additions")
# --8<-- [end:show]


# any associative operation, in order: joining strings does not commute
for n in (0, 1, 2, 3, 5, 8, 31, 32, 33, 100):
    x = [chr(97 + i % 26) for i in range(n)]
    expected = list(itertools.accumulate(x))
    for scan in doubling, tree:
        y, rounds, count = scan(x, operator.add)
        assert y == expected
        if n == 0:
            assert (rounds, count) == (0, 0)
for k in range(1, 11):  # text: the counts for powers of two
    n = 2**k
    assert doubling([1] * n, operator.add)[1:] == (k, n * k - n + 1)
    assert tree([1] * n, operator.add)[1:] == (2 * k - 1, 2 * n - 2 - k)
# in the tree no place that is read in a round is written in it by another
for d in (1, 2, 4, 8):
    for first in (2 * d - 1, 3 * d - 1):
        written = set(range(first, 64, 2 * d))
        assert not written & {i - d for i in written}
# in the doubling they are: in place, from left to right, it counts twice
y = [1] * 8
for d in (1, 2, 4):
    for i in range(d, 8):
        y[i] += y[i - d]
assert y != list(range(1, 9)) and y[0] == 1 and y[7] > 8
# text: places of the kept numbers
places = np.cumsum(keep) - keep
assert [int(p) for p, k in zip(places, keep, strict=True) if k] == [
    0,
    1,
    2,
    3,
    4,
]
# subtraction is not associative: the scans differ from left to right
x = [9, 4, 2, 1]
assert (
    list(itertools.accumulate(x, operator.sub)) != doubling(x, operator.sub)[0]
)
# card: 4, 1, 0, 3, 2, 5, 1, 2 and 16 numbers, a warp of 32
x = [4, 1, 0, 3, 2, 5, 1, 2]
assert doubling(x, operator.add)[0] == [4, 5, 5, 8, 10, 15, 16, 18]
assert tree(x, operator.add) == ([4, 5, 5, 8, 10, 15, 16, 18], 5, 11)
assert doubling(x, operator.add)[1:] == (3, 17)
assert [f([1] * 32, operator.add)[1] for f in (doubling, tree)] == [5, 9]

# text: half of 2^20 values are one label, 256 bins, 256 blocks
n, bins, blocks = 2**20, 256, 256
label = np.random.default_rng(0).integers(bins, size=n)
label[::2] = 7  # every second one, and others by chance: at least half
direct = np.bincount(label, minlength=bins)
own = [np.bincount(part, minlength=bins) for part in np.split(label, blocks)]
assert np.array_equal(np.sum(own, axis=0), direct)
assert n // 2 == 524_288 <= direct[7] < 1.01 * n / 2
assert n // blocks == 4_096 and n // blocks // 2 == 2_048
assert 2_048 <= np.mean([h[7] for h in own]) < 1.01 * 2_048
assert blocks * bins == 65_536 and n // blocks == bins * 16
# a bin for each value of a block: as many merging additions as direct ones
assert blocks * 4_096 == n and 4_096 * 4 == 16 * 1_024
# two of a warp's reads before their writes: one addition is lost
count = 5
first, second = count, count
count = first + 1
count = second + 1
assert count == 6
# the order of float32 sums
big, one = np.float32(2**24), np.float32(1)
assert (big + one) + one == 16_777_216 and (one + one) + big == 16_777_218
