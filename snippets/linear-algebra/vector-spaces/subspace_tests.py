"""The subspace test on small sets: zero, sums, multiples."""

from itertools import product

import numpy as np

# --8<-- [start:show]
grid = [np.array(v, dtype=float) for v in product(range(-2, 3), repeat=2)]
sets = {
    "line x = 2y": lambda v: v[0] == 2 * v[1],
    "line x = 2y + 1": lambda v: v[0] == 2 * v[1] + 1,
    "first quadrant": lambda v: v.min() >= 0,
    "integer vectors": lambda v: np.all(v == np.round(v)),
    "union of two axes": lambda v: v[0] * v[1] == 0,
    "unit disc": lambda v: v @ v <= 1,
}
results = {}
print(f"{'set':18} zero  sums  multiples")
for name, inside in sets.items():
    members = [v for v in grid if inside(v)]
    zero = inside(np.zeros(2))
    sums = all(inside(u + v) for u in members for v in members)
    multiples = all(inside(c * v) for v in members for c in (-1, 0.5, 3))
    results[name] = [bool(x) for x in (zero, sums, multiples)]
    row = ["yes" if x else "NO" for x in results[name]]
    print(f"{name:18} {row[0]:4}  {row[1]:4}  {row[2]}")
# --8<-- [end:show]

# a failed instance, by hand, for each NO; the others hold by proof
x, y = np.eye(2)
assert not sets["line x = 2y + 1"](0 * x)
assert not sets["line x = 2y + 1"]((x) + (3 * x + y))
assert not sets["line x = 2y + 1"](-1 * x)
assert not sets["first quadrant"](-1 * x)
assert not sets["integer vectors"](0.5 * x)
assert not sets["union of two axes"](x + y)
assert not sets["unit disc"](x + y) and not sets["unit disc"](3 * x)
failed = {
    "line x = 2y": "",
    "line x = 2y + 1": "zsm",
    "first quadrant": "m",
    "integer vectors": "m",
    "union of two axes": "s",
    "unit disc": "sm",
}
for name, row in results.items():
    assert row == [c not in failed[name] for c in "zsm"]
