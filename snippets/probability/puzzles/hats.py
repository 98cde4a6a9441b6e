"""Hats at random: one right on average, none with probability near 1/e."""

from fractions import Fraction
from itertools import permutations
from math import exp, factorial

import numpy as np

# --8<-- [start:show]
for n in (1, 2, 4, 7):
    orders = list(permutations(range(n)))
    right = [sum(i == hat for i, hat in enumerate(o)) for o in orders]
    mean = sum(right) / len(orders)
    variance = sum((r - 1) ** 2 for r in right) / len(orders)
    none = Fraction(right.count(0), len(orders))
    print(f"n = {n}: mean {mean}, variance {variance}, none {none}")
    # --8<-- [end:show]
    series = sum(Fraction((-1) ** k, factorial(k)) for k in range(n + 1))
    assert mean == 1 and variance == (n > 1) and none == series
    assert abs(float(none) - exp(-1)) < 1 / factorial(n + 1)
rng = np.random.default_rng(0)
orders = rng.permuted(np.tile(np.arange(60), (20_000, 1)), axis=1)
hits = (orders == np.arange(60)).sum(axis=1)
assert abs(hits.mean() - 1) < 4 / np.sqrt(20_000)
assert abs(np.mean(hits == 0) - exp(-1)) < 4 * 0.5 / np.sqrt(20_000)
