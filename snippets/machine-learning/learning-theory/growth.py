"""How many labellings of n points lines and intervals produce."""

from itertools import product
from math import comb

import numpy as np
from scipy.optimize import linprog


# --8<-- [start:show]
def separable(X, y):
    """Whether some (w, b) has y_i (w @ x_i + b) >= 1 for all i."""
    A = -y[:, None] * np.c_[X, np.ones(len(X))]
    free = (None, None)
    return linprog(np.zeros(3), A, -np.ones(len(X)), bounds=free).success


def sauer(n, v):
    return sum(comb(n, i) for i in range(min(n, v) + 1))


X = np.random.default_rng(0).normal(size=(6, 2))
print("n   all   half-planes   Sauer, v = 3   intervals")
for n in range(2, 7):
    signs = np.array(list(product((-1, 1), repeat=n)))
    planes = sum(separable(X[:n], y) for y in signs)
    intervals = 1 + n * (n + 1) // 2  # none, or from i to j
    print(f"{n} {2**n:5d} {planes:13d} {sauer(n, 3):14d} {intervals:11d}")
    assert planes <= sauer(n, 3) and intervals == sauer(n, 2)
    # --8<-- [end:show]
    assert planes == n * n - n + 2  # Cover's count, general position
    for seed in (1, 2) if n < 6 else ():  # other points, the same count
        other = np.random.default_rng(seed).normal(size=(n, 2))
        assert sum(separable(other, y) for y in signs) == planes
    u = np.arange(n)
    labels = {tuple((u >= a) & (u < b)) for a in u for b in range(n + 1)}
    assert len(labels) == intervals

on_a_line = np.c_[np.arange(4.0), np.zeros(4)]  # fewer: not the largest
signs = np.array(list(product((-1, 1), repeat=4)))
assert sum(separable(on_a_line, y) for y in signs) == 8 < 14
assert [sauer(n, 3) == 2**n for n in range(6)] == [True] * 4 + [False] * 2
for v in (1, 3, 7):  # the bound of the text, for n >= v
    for n in range(v, 60):
        assert sauer(n, v) <= (np.e * n / v) ** v * (1 + 1e-12)
assert sauer(10, 4) == 386  # the card on two intervals
