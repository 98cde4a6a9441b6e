"""Comparing two retrievers on the same questions."""

import numpy as np
from scipy.stats import norm

# --8<-- [start:show]
# 200 questions: found by both, only by B, only by A, by neither
a = np.repeat([1, 0, 1, 0], [128, 26, 12, 34])
b = np.repeat([1, 1, 0, 0], [128, 26, 12, 34])
n, diff = len(a), b - a
paired = diff.std() / np.sqrt(n)
apart = np.sqrt((a.var() + b.var()) / n)
print(f"A {a.mean():.2f}, B {b.mean():.2f}, difference {diff.mean():.2f}")
for name, se in [("paired", paired), ("as if apart", apart)]:
    ends = diff.mean() + 1.96 * se * np.array([-1, 1])
    print(f"{name}: {ends[0]:.3f} to {ends[1]:.3f}")
draws = np.random.default_rng(0).integers(n, size=(10_000, n))
low, high = np.quantile(diff[draws].mean(1), [0.025, 0.975])
print(f"bootstrap: {low:.2f} to {high:.2f}")
# --8<-- [end:show]
assert np.isclose(paired, np.sqrt(26 + 12 - (26 - 12) ** 2 / n) / n)
assert np.isclose(apart**2, (0.7 * 0.3 + 0.77 * 0.23) / 200)
assert diff.mean() - 1.96 * paired > 0 > diff.mean() - 1.96 * apart
assert np.isclose(ends.mean(), diff.mean())
assert np.isclose(ends[1] - ends[0], 2 * norm.ppf(0.975) * apart, rtol=1e-4)
for end, sign in [(low, -1), (high, 1)]:
    assert abs(end - diff.mean() - sign * 1.96 * paired) < 0.2 * paired
assert abs(diff[draws].mean(1).std() / paired - 1) < 0.05
assert np.isclose(
    diff.var(), a.var() + b.var() - 2 * np.cov(a, b, ddof=0)[0, 1]
)
# the card: 100 questions, 15 only B, 7 only A
se = np.sqrt(22 - 8**2 / 100) / 100
assert np.isclose(se, 0.0462, atol=5e-5)
assert np.isclose(0.08 - 1.96 * se, -0.011, atol=5e-4)
assert np.isclose(0.08 + 1.96 * se, 0.171, atol=5e-4)
se4 = np.sqrt(88 - 32**2 / 400) / 400
assert np.isclose(0.08 - 1.96 * se4, 0.035, atol=5e-4)
