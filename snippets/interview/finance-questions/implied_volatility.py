"""The volatility that explains a price, by bisection."""

import numpy as np
from scipy import optimize, stats


# --8<-- [start:show]
def call_price(S, K, T, r, sigma):
    bond, spread = K * np.exp(-r * T), sigma * np.sqrt(T)
    d1 = np.log(S / bond) / spread + spread / 2
    return S * stats.norm.cdf(d1) - bond * stats.norm.cdf(d1 - spread)


def implied_volatility(price, S, K, T, r):
    """Sigma at which a European call costs price; nan if there is none."""
    if not max(S - K * np.exp(-r * T), 0) < price < S:
        return np.nan
    low, high = 0.0, 1.0
    while call_price(S, K, T, r, high) < price:  # a bracket first
        low, high = high, 2 * high
    for _ in range(60):
        middle = (low + high) / 2
        if call_price(S, K, T, r, middle) < price:
            low = middle
        else:
            high = middle
    return (low + high) / 2


for price in (6.0, 10.0, 20.0, 4.0, 101.0):
    found = implied_volatility(price, 100, 100, 1, 0.05)
    print(f"call {price:5.1f}: volatility {found:.4f}")
# --8<-- [end:show]

for sigma in (0.07, 0.4, 1.9, 3.3):
    price = call_price(100, 110, 0.6, 0.03, sigma)
    found = implied_volatility(price, 100, 110, 0.6, 0.03)
    assert np.isclose(found, sigma)
    root = optimize.brentq(
        lambda s, p=price: call_price(100, 110, 0.6, 0.03, s) - p, 1e-3, 5
    )
    assert np.isclose(found, root)
bound = 100 - 100 * np.exp(-0.05)
assert np.isclose(bound, 4.877, atol=1e-3)
assert np.isnan(implied_volatility(bound, 100, 100, 1, 0.05))
assert np.isnan(implied_volatility(100, 100, 100, 1, 0.05))
assert implied_volatility(bound + 1e-3, 100, 100, 1, 0.05) > 0
