"""From how many checked changes may a kind of change go unattended?"""

import numpy as np
from scipy.stats import beta, binom


# --8<-- [start:show]
def upper(bad, checked, confidence=0.95):
    """Exact one-sided upper limit of the rate of bad changes."""
    if bad == checked:
        return 1.0
    return beta.ppf(confidence, bad + 1, checked - bad)


def needed(bad, rate):
    """Fewest checked changes whose limit lies at or below the rate."""
    checked = bad + 1
    while upper(bad, checked) > rate:
        checked += 1
    return checked


rate = 15 / 1_000  # a review costs 15, a bad change 1,000
for bad in (0, 1, 2):
    n = needed(bad, rate)
    print(f"{bad} bad: {n} changes, share {bad / n:.4f}")
print(f"0 of 50: up to {upper(0, 50):.3f}")
# --8<-- [end:show]
for bad, n in ((0, 50), (2, 300), (5, 40)):  # the limit's definition
    assert np.isclose(binom.cdf(bad, n, upper(bad, n)), 0.05)
assert np.isclose(upper(0, 50), 1 - 0.05 ** (1 / 50))  # closed form
for bad in (0, 1, 2):
    n = needed(bad, rate)
    assert upper(bad, n) <= rate < upper(bad, n - 1)
assert upper(3, 3) == 1 and upper(0, 0) == 1
# the card: a review costs 20, a bad change 2,000
assert needed(0, 20 / 2_000) == 299 and np.isclose(3 / 299, 0.01, atol=1e-4)
assert 0.024 < upper(1, 190) < 0.026
