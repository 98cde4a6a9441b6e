"""Empirical Rademacher complexity of thresholds and of norm balls."""

from itertools import product

import numpy as np
from scipy.stats import binom

ratios = []


# --8<-- [start:show]
def rademacher(H, rng, draws=2000):
    """Estimate from H (m, n): the values of m functions at n points."""
    signs = rng.choice([-1.0, 1.0], size=(draws, H.shape[1]))
    return np.mean((signs @ H.T).max(axis=1)) / H.shape[1]


rng = np.random.default_rng(0)
print("   n   thresholds   Massart   all labellings")
for n in (10, 100, 1000):
    u = np.arange(n)
    H = np.array([np.where(u >= t, 1.0, -1.0) for t in range(n + 1)])
    massart = np.sqrt(2 * np.log(n + 1) / n)
    print(f"{n:4d} {rademacher(H, rng):12.2f} {massart:9.2f} {1:16.2f}")
    # --8<-- [end:show]
    assert len(np.unique(H, axis=0)) == n + 1
    assert np.isclose(np.exp(n * massart**2 / 2), n + 1)
    # Exact: 2 / n times the mean highest point of a walk of n fair steps.
    # P(it reaches k) = P(S >= k) + P(S > k), S the walk's end (reflection).
    k = np.arange(1, n + 1)
    exact = 2 / n * np.sum(binom.cdf((n - k) // 2, n, 0.5))
    exact += 2 / n * np.sum(binom.cdf((n - k - 1) // 2, n, 0.5))
    for seed in range(3 if n < 1000 else 0):
        estimate = rademacher(H, np.random.default_rng(seed))
        assert np.isclose(estimate, exact, rtol=0.06)
    ratios.append(massart / exact)
    if n == 10:  # all signs
        signs = np.array(list(product((-1, 1), repeat=n)))
        assert np.isclose(np.mean((signs @ H.T).max(axis=1)) / n, exact)

assert 1.6 < ratios[0] < ratios[1] < ratios[2] < 2.4  # slowly growing
# A class with all labellings: its 0-1 losses have one half.
signs = losses = np.array(list(product((0, 1), repeat=6)))
half = np.mean(((2 * signs - 1) @ losses.T).max(axis=1)) / 6
assert np.isclose(half, 0.5)
full = np.array(np.meshgrid(*[[-1, 1]] * 6)).reshape(6, -1).T
assert rademacher(full, rng) == 1  # some labelling equals the signs
assert abs(rademacher(full[3:4], rng)) < 0.05  # one function: 0
# Norm ball: sup over |w| <= B of mean sigma_i w @ x_i is B |mean sigma_i x_i|.
X, B = rng.normal(size=(40, 300)), 1.7
signs = rng.choice([-1, 1], size=(4000, 40))
exact = B * np.linalg.norm(signs @ X / 40, axis=1)
R = np.linalg.norm(X, axis=1).max()
assert exact.mean() <= B * R / np.sqrt(40)
root = B * np.sqrt(np.sum(X**2)) / 40
assert np.isclose(np.sqrt(np.mean(exact**2)), root, rtol=0.02)
w = signs[0] @ X
w *= B / np.linalg.norm(w)
assert np.isclose(np.mean(signs[0] * (X @ w)), exact[0])
