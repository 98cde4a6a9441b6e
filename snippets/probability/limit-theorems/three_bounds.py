"""Markov, Chebyshev, Hoeffding and the truth for 100 coin tosses."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
n, p = 100, 0.5
print("P(at least k heads of 100)")
print("  k    exact  normal  Hoeffding  Chebyshev  Markov")
for k in (55, 60, 70, 80):
    exact = stats.binom(n, p).sf(k - 1)
    normal = stats.norm.sf((k - 0.5 - n * p) / np.sqrt(n * p * (1 - p)))
    t = k / n - p
    hoeffding = np.exp(-2 * n * t**2)
    chebyshev = p * (1 - p) / (n * t**2)
    markov = p / (k / n)
    print(f"{k:3} {exact:8.1e} {normal:7.0e} {hoeffding:9.1e}", end="")
    print(f" {min(chebyshev, 1):9.2f} {markov:9.2f}")
# --8<-- [end:show]

for k in range(51, 101):
    exact, t = stats.binom(n, p).sf(k - 1), k / n - p
    assert exact <= np.exp(-2 * n * t**2)  # holds for every n
    assert exact <= p * (1 - p) / (n * t**2) and exact <= p / (k / n)
assert stats.binom(n, p).sf(59) > np.exp(-2 * n * 0.14**2)  # 4 % too tight
# Equality in Markov and in Chebyshev.
a = 5.0
assert np.isclose(0.2 * a / a, 0.2)  # X = a with probability 0.2, else 0
x, q = np.array([-2.0, 0.0, 2.0]), np.array([1, 6, 1]) / 8
assert np.isclose(q @ x**2 / 2**2, q[np.abs(x) >= 2].sum())
# The card: mean 4, variance 1.
assert np.isclose(4 / 10, 0.4) and np.isclose(1 / 36, 0.028, atol=5e-4)
