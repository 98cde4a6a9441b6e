"""Four binary searches, of which one is right, on all small inputs."""

from bisect import bisect_left
from itertools import combinations_with_replacement


# --8<-- [start:show]
def first_at_least(values, x, start=0, left=1, right=0):
    """First place of rising values with one >= x, or len(values)."""
    low, high = 0, len(values) - start
    for _ in range(20):  # while True, but we want it to end
        if low >= high:
            return low
        middle = (low + high) // 2
        if values[middle] >= x:
            high = middle - right
        else:
            low = middle + left
    return "hangs"


# --8<-- [end:show]
# --8<-- [start:run]
cases = [
    (values, x)
    for n in range(5)
    for values in combinations_with_replacement(range(4), n)
    for x in range(-1, 5)
]


def count(fault):
    wrong = hangs = 0
    for values, x in cases:
        got = first_at_least(values, x, **fault)
        hangs += got == "hangs"
        wrong += got not in (sum(v < x for v in values), "hangs")
    return wrong, hangs


for fault in {}, {"start": 1}, {"left": 0}, {"right": 1}:
    wrong, hangs = count(fault)
    print(f"{fault!s:12} wrong {wrong:3}, hangs {hangs:3} of {len(cases)}")
# --8<-- [end:run]
assert count({}) == (0, 0)
none_will_do = [v for v, x in cases if v and v[-1] < x]
assert count({"start": 1}) == (len(none_will_do), 0)
assert count({"left": 0})[0] == 0 < count({"left": 0})[1]
given_up = [
    first_at_least(v, x, right=1) != bisect_left(v, x) for v, x in cases
]
assert count({"right": 1}) == (sum(given_up), 0)
for values, x in cases:
    assert first_at_least(values, x) == bisect_left(values, x)
    # right = 1 errs only where the answer itself was asked and given up
    got = first_at_least(values, x, right=1)
    assert bisect_left(values, x) - got in (0, 1)
    # start = 1 errs only where no place will do
    got = first_at_least(values, x, start=1)
    want = bisect_left(values, x)
    assert got == want or want == len(values)
    assert got != want or want < len(values) or not values


def last_good(good, round_up):  # the card
    low, high = 0, len(good) - 1
    for _ in range(20):
        if low >= high:
            return low
        middle = (low + high + round_up) // 2
        if good[middle]:
            low = middle
        else:
            high = middle - 1
    return "hangs"


assert last_good([True, False, False], 0) == 0
assert last_good([True, True, False], 0) == "hangs"
for n in range(1, 6):
    for days in range(1, n + 1):
        good = [i < days for i in range(n)]
        assert last_good(good, 1) == days - 1
