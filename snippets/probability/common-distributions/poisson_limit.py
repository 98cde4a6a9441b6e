"""Many rare chances: the binomial becomes Poisson."""

from math import comb

import numpy as np
from scipy import stats

# --8<-- [start:show]
rate = 2.0
k = np.arange(5)
print("k              ", *(f"{i:6}" for i in k))
for n in (10, 100, 1000):
    pmf = stats.binom(n, rate / n).pmf(k)
    print(f"binomial n={n:4} ", *(f"{v:6.3f}" for v in pmf))
print("Poisson 2      ", *(f"{v:6.3f}" for v in stats.poisson(rate).pmf(k)))
# --8<-- [end:show]

for n in (10, 100, 1000):
    every = np.arange(n + 1)
    gap = np.abs(
        stats.binom(n, rate / n).pmf(every) - stats.poisson(rate).pmf(every)
    ).sum()
    gap = (gap + stats.poisson(rate).sf(n)) / 2
    assert gap <= rate**2 / n  # Le Cam: at most the sum of the squared chances
assert np.isclose(stats.poisson(rate).pmf(3), 2**3 * np.exp(-2) / 6)
by_hand = [comb(1000, j) * 0.002**j * 0.998 ** (1000 - j) for j in range(5)]
assert np.allclose(pmf, by_hand)  # the last row: a thousand people
