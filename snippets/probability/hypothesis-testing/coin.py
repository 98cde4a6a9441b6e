"""The p-value of a coin, by adding up the outcomes at least as extreme."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
n = 100
heads = np.arange(n + 1)
chance = stats.binom(n, 0.5).pmf(heads)  # of each number, for a fair coin


def p_value(seen):
    """Two-sided: T is the distance of the number of heads from n / 2."""
    return chance[abs(heads - n / 2) >= abs(seen - n / 2)].sum()


for seen in (60, 61):
    print(f"{seen} heads: p = {p_value(seen):.4f}")
rejected = np.array([p_value(k) <= 0.05 for k in heads])
print(f"a fair coin is rejected with probability {chance[rejected].sum():.4f}")
# --8<-- [end:show]

for k in (3, 42, 50, 61, 97):
    assert np.isclose(p_value(k), stats.binomtest(k, n).pvalue)
assert list(heads[~rejected]) == list(range(40, 61))  # keep 40 to 60 heads
for level in (0.01, 0.05, 0.2, 0.5):  # discrete: strictly below the level
    reject = np.array([p_value(k) <= level for k in heads])
    assert chance[reject].sum() < level
# The largest of several: for "at most half heads" it is the fair coin's.
one_sided = [stats.binom(n, q).sf(60) for q in np.linspace(0, 0.5, 51)]
assert np.argmax(one_sided) == 50
# The normal approximation of the text, z = 2.2.
z = (61 - 50) / np.sqrt(n / 4)
assert np.isclose(z, 2.2) and round(2 * stats.norm.sf(z), 3) == 0.028
