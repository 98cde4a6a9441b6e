"""What was known then: two clocks for each value of a feature."""

from itertools import permutations

import numpy as np


# --8<-- [start:show]
def as_of(event, known, value, t):
    """Value of the latest event known at each time in t, else nan."""
    order = np.argsort(known)
    event, known, value = event[order], known[order], value[order]
    best = np.maximum.accumulate(event)
    place = np.where(event == best, np.arange(len(event)), 0)
    place = np.maximum.accumulate(place)  # row that holds the best so far
    row = np.searchsorted(known, t, side="right") - 1
    found = np.full(len(t), np.nan)
    found[row >= 0] = value[place[row[row >= 0]]]
    return found


# --8<-- [end:show]
# --8<-- [start:run]
event = np.array([20, 44, 44, 68])  # end of the evening, in hours
known = np.array([30, 54, 80, 78])  # nightly job; 80: a correction
value = np.array([11.0, 18, 14, 25])  # mean minutes in the kitchen
t = np.array([25, 50, 60, 79, 85])  # orders
print("order at   ", t)
print("known then ", as_of(event, known, value, t))
now = [0, 2, 3]  # today's table: the correction has replaced 18
print("by event   ", as_of(event[now], event[now], value[now], t))
# --8<-- [end:run]
last = {e: known[event == e].max() for e in event}
assert sorted(zip(event[now], known[now], strict=True)) == sorted(last.items())
then = as_of(event, known, value, t)
by_event = as_of(event[now], event[now], value[now], t)
assert (then[2], by_event[2]) == (value[1], value[2])  # 18 was known
for rows in permutations(range(4)):  # no result hangs on the order of rows
    rows = np.array(rows)
    kept = rows[np.isin(rows, now)]
    again = as_of(event[rows], known[rows], value[rows], t)
    assert np.array_equal(again, then, equal_nan=True)
    again = as_of(event[kept], event[kept], value[kept], t)
    assert np.array_equal(again, by_event, equal_nan=True)


def slow(event, known, value, t):
    out = []
    for moment in t:
        rows = [
            (event[i], known[i], value[i])
            for i in range(len(event))
            if known[i] <= moment
        ]
        out.append(max(rows)[2] if rows else np.nan)
    return out


for seed in range(40):
    rng = np.random.default_rng(seed)
    event = rng.integers(0, 30, 25)
    known = event + rng.integers(0, 20, 25)
    pair = event * 1_000 + known
    _, once = np.unique(pair, return_index=True)  # no ties in both clocks
    once = rng.permutation(once)
    value = rng.normal(size=25)
    t = rng.integers(-5, 60, 40)
    args = event[once], known[once], value[once], t
    assert np.array_equal(as_of(*args), slow(*args), equal_nan=True)
none = np.array([])
assert np.isnan(as_of(none, none, none, np.array([3.0]))).all()
assert as_of(*np.array([[1.0], [2], [9]]), np.array([2.0])) == [9]  # at once
