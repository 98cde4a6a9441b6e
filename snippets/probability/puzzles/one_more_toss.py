"""One player tosses once more: more heads with probability one half."""

from fractions import Fraction
from math import comb

import numpy as np


# --8<-- [start:show]
def more_heads(n, p=Fraction(1, 2)):
    """P(n + 1 tosses show more heads than n others)."""

    def pmf(m, k):
        return comb(m, k) * p**k * (1 - p) ** (m - k)

    pairs = ((a, b) for a in range(n + 2) for b in range(a))
    return sum(pmf(n + 1, a) * pmf(n, b) for a, b in pairs if b <= n)


print([str(more_heads(n)) for n in (0, 1, 5, 20)])
print("heads with 2/3, n = 5:", round(float(more_heads(5, Fraction(2, 3))), 3))
# --8<-- [end:show]

assert {more_heads(n) for n in (0, 1, 5, 20)} == {Fraction(1, 2)}
assert more_heads(5, Fraction(2, 3)) > Fraction(1, 2)
assert more_heads(5, Fraction(1, 3)) < Fraction(1, 2)
# Equal numbers of tosses: ties take their share.
n = 10
tie = comb(2 * n, n) / 4**n
rng = np.random.default_rng(0)
a, b = rng.binomial(n, 0.5, size=(2, 100_000))
assert abs(np.mean(a == b) - tie) < 4 * np.sqrt(tie / 100_000)
assert round((1 - tie) / 2, 3) == 0.412
