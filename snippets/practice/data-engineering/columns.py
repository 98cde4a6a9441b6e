"""Bytes read for one sum: rows, columns, encodings, row groups."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
N, GROUP = 100_000, 10_000
width = {"day": 4, "shop": 8, "user": 8, "cents": 4, "note": 40}
day = np.sort(rng.integers(0, 100, N)).astype(np.int32)
cents = rng.integers(0, 4_000, N)


def encoded(x, plain):
    """Bytes of a column: the cheapest of three encodings."""
    values = len(np.unique(x))
    runs = 1 + np.count_nonzero(x[1:] != x[:-1])
    bits = max(1, int(np.ceil(np.log2(values))))
    dictionary = values * plain + len(x) * bits / 8
    return min(len(x) * plain, runs * (plain + 4), dictionary)


def read(day, wanted=42):
    """Bytes of day and cents in the row groups that may hold a day."""
    total = groups = 0
    for i in range(0, N, GROUP):
        part = day[i : i + GROUP]
        if part.min() <= wanted <= part.max():
            groups += 1
            total += encoded(part, 4) + encoded(cents[i : i + GROUP], 4)
    return total, groups


# --8<-- [end:show]
# --8<-- [start:run]
rows = N * sum(width.values())
two = N * (width["day"] + width["cents"])
small = encoded(day, 4) + encoded(cents, 4)
print(f"rows                    {rows:9,.0f} bytes")
print(f"two columns             {two:9,.0f}")
print(f"  and encoded           {small:9,.0f}")
for name, order in (("sorted", day), ("shuffled", rng.permutation(day))):
    total, groups = read(order)
    print(f"  and groups, {name:8}  {total:9,.0f}   {groups} of 10 groups")
    # --8<-- [end:run]
    if name == "sorted":
        # the groups that hold the day, counted otherwise
        places = np.flatnonzero(day == 42) // GROUP
        assert groups == len(set(places)) and total < small / 4
    else:
        assert groups == N // GROUP
for d in range(100):  # a group is read if and only if it holds the day
    assert read(day, d)[1] == len(set(np.flatnonzero(day == d) // GROUP))
assert encoded(np.array([7, 7, 7, 7]), 4) == 4.5  # one value, four bits
assert encoded(np.array([5, 5, 5, 9, 9, 9, 9, 9]), 4) == 9
assert encoded(np.repeat([1, 2], 400), 4) == 16  # two runs of 8 bytes
assert encoded(np.arange(16), 4) == 64  # all differ: plain
assert rows / two == 8
# the card: 1,000 million rows of 200 bytes, 3 columns of 8, 1 day of 50
assert 10**9 * 200 == 200e9 and 10**9 * 3 * 8 == 24e9
assert 10**9 * 3 * 8 / 50 == 480e6
