"""At least c of n unequal coins, and an even number of heads."""

from itertools import product
from math import prod

import numpy as np


# --8<-- [start:show]
def at_least(p, c):
    """Probability of c or more heads of independent coins, chances p (n,)."""
    q = np.zeros(c + 1)  # q[k]: exactly k so far; q[c]: c or more
    q[0] = 1
    for chance in p:
        moved = q[:-1] * chance
        q[:-1] -= moved
        q[1:] += moved
    return q[c]


p = [0.9, 0.8, 0.4]
print(f"at least two {at_least(p, 2):.3f}", end=", ")
print(f"even {(1 + prod(1 - 2 * x for x in p)) / 2:.3f}")
# --8<-- [end:show]


def counted(p, wanted):
    """The same by going through all outcomes."""
    return sum(
        prod(x if on else 1 - x for x, on in zip(p, outcome, strict=True))
        for outcome in product((0, 1), repeat=len(p))
        if wanted(sum(outcome))
    )


rng = np.random.default_rng(0)
for n in range(7):
    chances = rng.random(n)
    for c in range(n + 2):
        exact = counted(chances, lambda k, c=c: k >= c)
        assert np.isclose(at_least(chances, c), exact)
    even = counted(chances, lambda k: k % 2 == 0)
    assert np.isclose((1 + np.prod(1 - 2 * chances)) / 2, even)
    fair = np.append(chances, 0.5)
    assert np.isclose(counted(fair, lambda k: k % 2 == 0), 0.5)
assert np.isclose(at_least(p, 2), 0.824)
assert np.isclose(counted(p, lambda k: k % 2 == 0), 0.548)
# A threshold drawn uniformly from 0 to n: the mean is enough.
for n in range(6):
    chances = rng.random(n)
    met = np.mean([at_least(chances, c) for c in range(n + 1)])
    assert np.isclose(met, (1 + chances.sum()) / (n + 1))
assert np.isclose((1 + sum(p)) / 4, 0.775)
# The mean of the chances in place of each: the variance is too large.
chances = rng.random(50)
var = np.sum(chances * (1 - chances))
assert 50 * chances.mean() * (1 - chances.mean()) > var + 1


def event(p, toss):
    """True with probability p, and the tosses used: digit by digit."""
    for used in range(1, 60):
        p *= 2
        digit, p = p >= 1, p % 1
        bit = toss()
        if bit != digit:
            return digit and not bit, used
    raise AssertionError("improbable")


for p in (0, 0.1, 1 / 3, 0.5, 0.9):
    runs = [event(p, lambda: rng.random() < 0.5) for _ in range(10_000)]
    happened, used = np.array(runs, dtype=float).T
    assert abs(happened.mean() - p) <= 4 * np.sqrt(p * (1 - p) / 10_000)
    assert abs(used.mean() - 2) < 4 * np.sqrt(2 / 10_000)
