"""Splits that only look back, with a gap for labels that take time."""

import numpy as np
from sklearn.model_selection import TimeSeriesSplit


# --8<-- [start:show]
def forward_splits(n, k, size, gap):
    """k pairs: train 0..start-gap-1, test the `size` rows from start on."""
    if n - k * size - gap < 1:
        raise ValueError("nothing left to train on")
    starts = range(n - k * size, n, size)
    return [(np.arange(s - gap), np.arange(s, s + size)) for s in starts]


horizon = 3  # the label of day t needs the days t + 1, ..., t + 3
for train, test in forward_splits(20, k=3, size=4, gap=horizon - 1):
    print(f"train on days 0-{train[-1]:<2d}", end="   ")
    print(f"labels known on day {train[-1] + horizon:<2d}", end="   ")
    print(f"test on days {test[0]}-{test[-1]}")
# --8<-- [end:show]

assert train[-1] + 3 == test[0]  # three days ahead, as in the text

for n, k, size, gap in [(20, 3, 4, 2), (50, 5, 3, 0), (31, 4, 5, 6)]:
    theirs = TimeSeriesSplit(k, test_size=size, gap=gap).split(np.zeros(n))
    for (a, b), (c, d) in zip(
        forward_splits(n, k, size, gap), theirs, strict=True
    ):
        assert np.array_equal(a, c) and np.array_equal(b, d)
for h in (1, 3, 6):  # no label of training uses a day of a test label
    for train, test in forward_splits(40, 3, 5, h - 1):
        used = set((train[:, None] + np.arange(1, h + 1)).ravel())
        asked = set((test[:, None] + np.arange(1, h + 1)).ravel())
        assert not used & asked and max(used) == test[0]
try:
    forward_splits(14, 3, 4, 2)
except ValueError:
    pass
else:
    raise AssertionError
# the card: 90 days, four tests of ten days, labels that take 14 days
splits = forward_splits(90, 4, 10, 13)
assert [(len(a), b[0], b[-1]) for a, b in splits[:2]] == [
    (37, 50, 59),
    (47, 60, 69),
]
