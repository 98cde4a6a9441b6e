"""The subspace test on small sets: zero, sums, multiples."""

from itertools import product

import numpy as np

# --8<-- [start:show]
grid = [np.array(v, dtype=float) for v in product(range(-2, 3), repeat=2)]


def three_tests(inside):
    """Zero, sums and multiples, for the grid points inside the set."""
    members = [v for v in grid if inside(v)]
    zero = inside(np.zeros(2))
    sums = all(inside(u + v) for u in members for v in members)
    multiples = all(inside(c * v) for v in members for c in (-1, 0.5, 3))
    return [bool(x) for x in (zero, sums, multiples)]


sets = {
    "line x = 2y": lambda v: v[0] == 2 * v[1],
    "line x = 2y + 1": lambda v: v[0] == 2 * v[1] + 1,
    "first quadrant": lambda v: v.min() >= 0,
    "union of two axes": lambda v: v[0] * v[1] == 0,
}
print(f"{'set':18} zero  sums  multiples")
for name, inside in sets.items():
    row = ["yes" if x else "NO" for x in three_tests(inside)]
    print(f"{name:18} {row[0]:4}  {row[1]:4}  {row[2]}")
# --8<-- [end:show]

# a failed instance, by hand, for each NO; the others hold by proof
x, y = np.eye(2)
assert not sets["line x = 2y + 1"](0 * x)
assert not sets["line x = 2y + 1"]((x) + (3 * x + y))
assert not sets["line x = 2y + 1"](-1 * x)
assert not sets["first quadrant"](-1 * x)
assert not sets["union of two axes"](x + y)
failed = {
    "line x = 2y": "",
    "line x = 2y + 1": "zsm",
    "first quadrant": "m",
    "union of two axes": "s",
}
for name, inside in sets.items():
    assert three_tests(inside) == [c not in failed[name] for c in "zsm"]
# each test alone; the first member (-2, -2) passes where a later one fails
integers = three_tests(lambda v: np.all(v == np.round(v)))
assert integers == [True, True, False]  # a half is no integer
assert not three_tests(lambda v: v[0] <= 0 or v[1] == 0)[1]  # 2x + y
assert not three_tests(lambda v: v[0] == v[1] or v[0] > 0)[2]  # -x
assert three_tests(lambda v: v.any()) == [False, False, True]  # v + (-v)
