"""The ballot theorem, by counting all orders of the votes."""

from fractions import Fraction
from functools import cache
from itertools import pairwise
from math import comb


# --8<-- [start:show]
@cache
def orders(a, b, least):
    """Orders of the count with lead >= least after every vote."""
    if a < 0 or b < 0 or (a + b > 0 and a - b < least):
        return 0
    if a + b == 0:
        return 1
    return orders(a - 1, b, least) + orders(a, b - 1, least)


a, b = 6, 4
print("always ahead:", Fraction(orders(a, b, 1), comb(a + b, a)))
print("never behind:", Fraction(orders(a, b, 0), comb(a + b, a)))
# --8<-- [end:show]

for a in range(1, 9):
    for b in range(a + 1):
        total = comb(a + b, a)
        assert Fraction(orders(a, b, 1), total) == Fraction(a - b, a + b)
        assert Fraction(orders(a, b, 0), total) == Fraction(a - b + 1, a + 1)


# Free throws whose chance is the share hit so far: each count alike.
def hits(shots, made=1, missed=1):
    """The distribution of the hits after so many shots in all."""
    share = {made: Fraction(1)}
    for n in range(made + missed, shots):
        after = {}
        for k, chance in share.items():
            after[k] = after.get(k, 0) + chance * (1 - Fraction(k, n))
            after[k + 1] = after.get(k + 1, 0) + chance * Fraction(k, n)
        share = after
    return share


assert hits(3) == {1: Fraction(1, 2), 2: Fraction(1, 2)}
assert hits(100) == dict.fromkeys(range(1, 100), Fraction(1, 99))
far = sum(v for k, v in hits(100).items() if max(k, 100 - k) >= 90)
assert far == Fraction(20, 99)
mean = [sum(k * v for k, v in hits(n).items()) for n in (59, 60)]
assert mean[1] - mean[0] == Fraction(1, 2)  # the 60th shot
uneven = list(hits(100, 2, 1).values())
assert all(a < b for a, b in pairwise(uneven))
