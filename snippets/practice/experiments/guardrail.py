"""A guardrail that must prove no harm, against one that fails to see it."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def passes(estimate, se, margin):
    """Not significantly worse; worse by less than the margin."""
    return estimate / se < 1.645, estimate + 1.645 * se < margin


base, margin, harm = 0.02, 0.002, 0.002  # a true harm at the margin
print("users  harm  not significant  harm < margin")
for n in (5_000, 20_000, 80_000):
    rng = np.random.default_rng(n)
    for worse in (harm, 0.0):
        a = rng.binomial(n, base, 20_000) / n
        b = rng.binomial(n, base + worse, 20_000) / n
        se = np.sqrt((a * (1 - a) + b * (1 - b)) / n)
        rates = np.mean(passes(b - a, se, margin), axis=1)
        print(f"{n:6}  {worse:.1%}  {rates[0]:15.2f}  {rates[1]:13.2f}")
        # --8<-- [end:show]
        if worse == 0:
            s = np.sqrt(2 * base * (1 - base) / n)
            exact = stats.norm.cdf(margin / s - 1.645)
            assert abs(rates[1] - exact) < 0.03
        else:
            assert abs(rates[1] - 0.05) < 0.015
            s = np.sqrt((base * (1 - base) + 0.022 * 0.978) / n)
            exact = stats.norm.cdf(1.645 - worse / s)
            assert abs(rates[0] - exact) < 0.03
        assert np.isclose(se.mean(), s, rtol=0.005)
# size: 2 sigma^2 (1.645 + 0.84)^2 / margin^2
z = stats.norm.ppf(0.95) + stats.norm.ppf(0.8)
need = 2 * base * (1 - base) * (z / margin) ** 2
assert 60_000 < need < 61_000 and abs(2 * z**2 - 12.4) < 0.05
assert abs(12.4 * base * (1 - base) / margin**2 - 60_760) < 1
# several guardrails
assert round(1 - 0.95**10, 2) == 0.40 and round(0.8**5, 2) == 0.33
# the card: 1.6 % against 1.4 % crashes, 8,000 users each
se = np.sqrt((0.016 * 0.984 + 0.014 * 0.986) / 8000)
assert round(100 * se, 3) == 0.192
assert round(0.2 + 1.645 * 0.192, 2) == 0.52
assert round(100 * (0.002 + 1.645 * se), 2) == 0.52
assert round(0.002 / se, 1) == 1.0
size = 12.4 * 0.014 * 0.986 / 0.002**2
assert 42_000 < size < 43_500
