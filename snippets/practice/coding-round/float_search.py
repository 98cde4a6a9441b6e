"""A search in real numbers that does not end, and one that does."""

import math


# --8<-- [start:show]
def cube_root(target, ends):
    """Searches a root of x**3 = target >= 1; returns it and the steps."""
    low, high, count = 0.0, target, 0
    while not ends(low, high) and count < 500:
        middle = low + (high - low) / 2
        low, high = (
            (low, middle)
            if middle * middle * middle >= target
            else (middle, high)
        )
        count += 1
    return high, count


def narrow(low, high):
    return high - low < 1e-9


def no_number_between(low, high):
    return low + (high - low) / 2 in (low, high)


for target in 2.0, 1e30:
    for ends in narrow, no_number_between:
        root, count = cube_root(target, ends)
        print(f"{target:.0e} {ends.__name__:18} {root:.10g}: {count} steps")
# --8<-- [end:show]
assert math.nextafter(1e10, math.inf) - 1e10 > 1e-9  # wider than the goal
for target in 1.0, 2.0, 5e3, 1e30, 1e100:
    root, count = cube_root(target, no_number_between)
    assert root * root * root >= target and count < 500
    below = math.nextafter(root, 0)
    assert below * below * below < target
assert cube_root(1e30, narrow)[1] == 500
# each step halves the interval, so the number of steps can be foreseen
for target in 2.0, 100.0:
    want = math.ceil(math.log2(target / 1e-9))
    assert cube_root(target, narrow)[1] == want
# and 100 of them are not always enough
assert 1e30 / 2**100 > 0.5
