"""Nine heads and three tails under two plans: one posterior, two p-values."""

from math import comb

import numpy as np
from scipy import stats

# --8<-- [start:show]
theta = np.linspace(0.01, 0.99, 99)
fixed = comb(12, 9) * theta**9 * (1 - theta) ** 3  # 12 tosses
third = comb(11, 9) * theta**9 * (1 - theta) ** 3  # until the third tail
same = np.allclose(fixed / fixed.sum(), third / third.sum())
print("posteriors with a uniform prior agree:", same)
p_fixed = sum(comb(12, k) for k in range(9, 13)) / 2**12  # 9 heads or more
p_third = sum(comb(11, k) for k in range(3)) / 2**11  # 2 tails or fewer
print(f"p-value, 12 tosses:      {p_fixed:.4f}")
print(f"p-value, until 3rd tail: {p_third:.4f}")
# --8<-- [end:show]

assert same
assert np.isclose(p_fixed, stats.binom.sf(8, 12, 0.5))
assert np.isclose(p_third, stats.nbinom.sf(8, 3, 0.5))
assert np.isclose(p_fixed, 299 / 4096) and np.isclose(p_third, 67 / 2048)
rng = np.random.default_rng(0)
tosses = rng.uniform(size=(200_000, 40)) < 0.5  # True is a tail
heads_before = (np.cumsum(tosses, axis=1) < 3).sum(axis=1) - 2
share = np.mean(heads_before >= 9)
assert abs(share - 67 / 2048) < 4 * np.sqrt(0.033 / 200_000)
twelve = (~tosses[:, :12]).sum(axis=1)
assert abs(np.mean(twelve >= 9) - 299 / 4096) < 4 * np.sqrt(0.073 / 200_000)
