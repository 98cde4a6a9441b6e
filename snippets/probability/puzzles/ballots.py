"""The ballot theorem, by counting all orders of the votes."""

from fractions import Fraction
from functools import cache
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
