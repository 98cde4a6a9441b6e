"""pass@k without bias, and the plug-in that has one."""

from itertools import combinations
from math import comb

import numpy as np


# --8<-- [start:show]
def pass_at_k(n, c, k):
    """Unbiased estimate of pass@k from c right ones of n >= k samples."""
    if not 0 <= c <= n or not 1 <= k <= n:
        raise ValueError("needs 0 <= c <= n and 1 <= k <= n")
    return 1.0 - float(np.prod(1.0 - k / np.arange(n - c + 1, n + 1)))


# --8<-- [end:show]
# --8<-- [start:run]
p, n = 0.1, 20
chance = [comb(n, c) * p**c * (1 - p) ** (n - c) for c in range(n + 1)]
print(" k   true  mean of estimate  mean of plug-in")
for k in (1, 5, 10, 20):
    true = 1 - (1 - p) ** k
    ours = sum(w * pass_at_k(n, c, k) for c, w in enumerate(chance))
    naive = sum(w * (1 - (1 - c / n) ** k) for c, w in enumerate(chance))
    print(f"{k:>2}  {true:.3f}             {ours:.3f}            {naive:.3f}")
    # --8<-- [end:run]
    assert abs(ours - true) < 1e-12 and naive <= true + 1e-12
    plug_in = 1 - (1 - np.arange(n + 1) / n) ** k
    assert np.isclose(naive, np.dot(chance, plug_in))
    if k > 1:
        assert naive < true - 0.01
for n_, c_, k_ in [
    (7, 3, 2),
    (6, 0, 3),
    (6, 6, 1),
    (5, 2, 5),
    (8, 2, 4),
    (9, 7, 5),
]:
    subsets = list(combinations(range(n_), k_))
    hit = np.mean([min(s) < c_ for s in subsets])
    assert np.isclose(hit, pass_at_k(n_, c_, k_))
    assert np.isclose(1 - comb(n_ - c_, k_) / comb(n_, k_), hit)
assert 0.8 < pass_at_k(10**5, 2000, 100) < 0.9  # no overflow
for bad in [(5, 6, 1), (5, 1, 6), (5, 1, 0)]:
    try:
        pass_at_k(*bad)
    except ValueError:
        continue
    raise AssertionError(bad)
# the text: n = 5, c = 2, k = 2; the card: 10, 3, 2
assert np.isclose(pass_at_k(5, 2, 2), 0.7)
assert np.isclose(1 - 0.6**2, 0.64)
assert np.isclose(pass_at_k(10, 3, 2), 1 - 21 / 45)
assert np.isclose(1 - 0.7**2, 0.51) and abs(24 / 45 - 0.533) < 5e-4
assert np.isclose(3 / 10 * 2 / 9, 3 / 45)  # both right: pass^2
