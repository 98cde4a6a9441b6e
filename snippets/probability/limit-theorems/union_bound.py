"""The best of many useless models on one test set."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 400  # test examples; every model guesses
print("models  best accuracy (average)  bound 0.5 + sqrt(ln(k) / (2 n))")
for k in (1, 10, 100, 1000):
    correct = rng.binomial(n, 0.5, size=(2000, k)) / n
    best = correct.max(axis=1).mean()
    bound = 0.5 + np.sqrt(np.log(k) / (2 * n))
    print(f"{k:6}  {best:.3f}  {bound:.3f}")
    # --8<-- [end:show]
    # Exactly: E max = sum over c of P(max > c), for k independent models.
    cdf = stats.binom(400, 0.5).cdf(np.arange(400))
    exact = np.sum(1 - cdf**k) / 400
    assert abs(best - exact) < 5 * 0.025 / np.sqrt(2000)
    assert exact < bound + 1e-12
    # The bound is ln(k) / s + s / (8 n) at the best s.
    s = np.linspace(1, 400, 40_001)
    least = np.min(np.log(k) / s + s / 3200)
    assert abs(0.5 + least - bound) < 4e-4
assert k == 10**3
# The card: 58 % of 400, best of 1000.
one = stats.binom(400, 0.5).sf(231)
assert np.isclose(1000 * np.exp(-2 * 400 * 0.08**2), 6, atol=0.05)
assert np.isclose(1000 * one, 0.8, atol=0.005)
assert np.isclose(1 - (1 - one) ** 1000, 0.55, atol=0.005)
margin = np.sqrt(np.log(1000 / 0.05) / (2 * 400))
assert np.isclose(margin, 0.111, atol=5e-4)
assert np.isclose(1000 * np.exp(-2 * 400 * margin**2), 0.05)
