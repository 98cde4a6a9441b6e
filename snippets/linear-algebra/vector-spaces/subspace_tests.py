"""The subspace test on small sets: zero, sums, multiples."""

from itertools import product

import numpy as np

grid = [np.array(v, dtype=float) for v in product(range(-2, 3), repeat=2)]
sets = {
    "line x = 2y": lambda v: v[0] == 2 * v[1],
    "origin only": lambda v: not v.any(),
    "line x = 2y + 1": lambda v: v[0] == 2 * v[1] + 1,
    "first quadrant": lambda v: v.min() >= 0,
    "integer vectors": lambda v: np.all(v == np.round(v)),
    "union of two axes": lambda v: v[0] * v[1] == 0,
    "unit disc": lambda v: v @ v <= 1,
}

print(f"{'set':18} zero  sums  multiples")
for name, inside in sets.items():
    members = [v for v in grid if inside(v)]
    zero = bool(inside(np.zeros(2)))
    sums = all(inside(u + v) for u in members for v in members)
    multiples = all(inside(c * v) for v in members for c in (-1, 0.5, 3))
    row = ["yes" if x else "NO" for x in (zero, sums, multiples)]
    print(f"{name:18} {row[0]:4}  {row[1]:4}  {row[2]}")
    # passing on a grid proves nothing; failing once is a disproof
    assert (zero and sums and multiples) == (name in list(sets)[:2])
