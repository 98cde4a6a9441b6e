"""A certified radius by noise, checked where the truth is known."""

import numpy as np
from scipy.stats import beta, norm


# --8<-- [start:show]
def certified_radius(k, n, sigma, alpha):
    """k of n noisy copies got the class; 0.0 means: no certificate."""
    if k == 0:
        return 0.0
    low = beta.ppf(alpha, k, n - k + 1)  # one-sided Clopper-Pearson
    return float(max(0.0, sigma * norm.ppf(low)))


w, b = np.array([3.0, -4.0]), 1.0
x = np.array([1.0, 0.25])  # score 3; the boundary is 3 / 5 away
rng = np.random.default_rng(0)
print("sigma  share right  certified radius   (true distance 0.60)")
for sigma in (0.25, 0.5, 1.0):
    noisy = x + sigma * rng.normal(size=(1_000, 2))
    k = int(np.sum(noisy @ w + b > 0))
    r = certified_radius(k, 1_000, sigma, 0.001)
    print(f"{sigma:5}  {k / 1_000:11.3f}  {r:16.2f}")
# --8<-- [end:show]
for sigma in (0.25, 0.5, 1.0):
    p = norm.cdf(0.6 / sigma)  # the exact share of the halfspace
    assert np.isclose(sigma * norm.ppf(p), 0.6)
    k = rng.binomial(200, p, 20_000)
    r = {int(i): certified_radius(i, 200, sigma, 0.05) for i in np.unique(k)}
    over = np.mean([r[int(i)] > 0.6 for i in k])
    assert over <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / 20_000)
    naive = np.mean(sigma * norm.ppf(k / 200) > 0.6)
    assert naive > 0.3
assert certified_radius(0, 50, 1, 0.01) == 0
assert certified_radius(50, 100, 1, 0.01) == 0
# all n right: the bound is alpha^(1/n)
full = certified_radius(1_000, 1_000, 1, 0.001)
assert np.isclose(norm.cdf(full), 0.001 ** (1 / 1_000))
# the card: 990 of 1,000 at sigma 0.5, alpha 0.001
assert round(certified_radius(990, 1_000, 0.5, 0.001), 2) == 0.99
assert round(0.5 * norm.ppf(0.99), 2) == 1.16
assert round(full, 2) == 2.46
