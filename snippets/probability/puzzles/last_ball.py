"""Which colour is left: go on drawing to the end."""

from fractions import Fraction
from functools import cache


# --8<-- [start:show]
@cache
def red_left(r, b):
    """P(red is left when one colour has run out)."""
    if r == 0 or b == 0:
        return Fraction(r > 0)
    return (r * red_left(r - 1, b) + b * red_left(r, b - 1)) / (r + b)


@cache
def left(r, b):
    """The mean number of balls left then."""
    if r == 0 or b == 0:
        return Fraction(r + b)
    return (r * left(r - 1, b) + b * left(r, b - 1)) / (r + b)


print("7 red, 3 blue:", red_left(7, 3), "red,", left(7, 3), "left")
# --8<-- [end:show]


@cache
def put_back(r, b, colour=None):
    """Draw while the colour stays; put the first other one back, start anew.

    P(the very last ball is red).
    """
    if r + b == 1:
        return Fraction(r)
    total = Fraction(0)
    for c, count in (("r", r), ("b", b)):
        if count and colour in (None, c):
            after = (r - 1, b) if c == "r" else (r, b - 1)
            total += count * put_back(*after, c)
        elif count:
            total += count * put_back(r, b)
    return total / (r + b)


for r in range(1, 8):
    for b in range(1, 8):
        assert red_left(r, b) == Fraction(r, r + b)
        assert left(r, b) == Fraction(r, b + 1) + Fraction(b, r + 1)
        assert put_back(r, b) == Fraction(1, 2)
