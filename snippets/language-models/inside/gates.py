"""Restoring against breaking in a chain and in a pair of spares."""

import numpy as np

# --8<-- [start:show]
circuits = {
    "both needed": lambda a, b: a * b,
    "either will do": lambda a, b: max(a, b),
}
shown = {}
for name, f in circuits.items():
    restores = f(1, 0) - f(0, 0)  # corrupted run, a taken from the clean one
    breaks = f(1, 1) - f(0, 1)  # clean run, a taken from the corrupted one
    shown[name] = restores, breaks
    print(f"{name:14}: restoring a {restores}, breaking a {breaks}")
# --8<-- [end:show]
for name, f in circuits.items():
    table = np.array([[f(a, b) for b in (0, 1)] for a in (0, 1)])
    assert np.array_equal(table, table.T)  # b is like a
    assert table[0, 0] == 0 and table[1, 1] == 1  # the runs differ by one
    seen = shown[name]
    assert seen == (table[1, 0] - table[0, 0], table[1, 1] - table[0, 1])
    # the two directions say the opposite of each other
    assert sum(seen) == 1 and seen == ((0, 1) if "both" in name else (1, 0))


def two_of_three(a, b, c):
    return int(a + b + c >= 2)


# the card: each of three matters, and neither direction shows it
assert two_of_three(0, 0, 0) == two_of_three(1, 0, 0) == 0
assert two_of_three(1, 1, 1) == two_of_three(0, 1, 1) == 1
