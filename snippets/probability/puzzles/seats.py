"""The absent-minded passenger: who gets their own seat."""

from fractions import Fraction
from functools import cache

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)


def board(n):
    """Whether each of n passengers gets their own seat."""
    free, own = list(range(n)), []
    for passenger in range(n):
        seat = passenger
        if passenger == 0 or passenger not in free:
            seat = free[rng.integers(len(free))]
        free.remove(seat)
        own.append(seat == passenger)
    return own


share = np.mean([board(100) for _ in range(4_000)], axis=0)
print("last:", share[-1].round(2), " last but one:", share[-2].round(2))
# --8<-- [end:show]


@cache
def last_own(n):
    """Exact: the one without a seat chooses among n, their goal included."""
    if n < 2:
        return Fraction(1)
    # Own seat: all is well. Last seat: lost. Another: the same with fewer.
    others = sum((last_own(k) for k in range(2, n)), Fraction(0))
    return Fraction(1, n) + others / n


assert [last_own(n) for n in (1, 2, 3, 100)] == [1] + 3 * [Fraction(1, 2)]
k = np.arange(2, 101)
exact = (100 - k + 1) / (100 - k + 2)
error = np.sqrt(exact * (1 - exact) / 4_000)
assert (abs(share[1:] - exact) < 4.5 * error).all()  # 99 comparisons
# The first is not allowed their own seat: (1/2 - 1/100) / (99/100).
n = 6
wrong = (last_own(n) - Fraction(1, n)) / (1 - Fraction(1, n))
assert wrong == Fraction(n - 2, 2 * (n - 1))
assert Fraction(98, 198) == Fraction(49, 99)
runs = np.array([board(6) for _ in range(20_000)])
displaced = runs[~runs[:, 0]]
share = displaced[:, -1].mean()
assert abs(share - float(wrong)) < 4 * 0.5 / np.sqrt(len(displaced))
