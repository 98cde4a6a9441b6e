"""An American put by a tree, and why an American call waits."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def tree(S, K, T, r, sigma, n, sign, american):
    """Call (sign 1) or put (sign -1) by a tree of n steps, O(n^2)."""
    up = np.exp(sigma * np.sqrt(T / n))
    growth = np.exp(r * T / n)
    q = (growth - 1 / up) / (up - 1 / up)
    value = np.maximum(sign * (S * up ** np.arange(-n, n + 1, 2.0) - K), 0)
    for step in range(n - 1, -1, -1):
        value = (q * value[1:] + (1 - q) * value[:-1]) / growth
        if american:
            now = S * up ** np.arange(-step, step + 1, 2.0)
            value = np.maximum(value, sign * (now - K))
    return value[0]


for name, sign in [("call", 1), ("put", -1)]:
    late = tree(100, 100, 1, 0.05, 0.2, 500, sign, False)
    early = tree(100, 100, 1, 0.05, 0.2, 500, sign, True)
    print(f"{name}: European {late:.2f}, American {early:.2f}")
# --8<-- [end:show]

S, K, T, r, sigma = 90, 100, 0.7, 0.04, 0.3
d1 = (np.log(S / K) + (r + sigma**2 / 2) * T) / (sigma * T**0.5)
d2 = d1 - sigma * T**0.5
call = S * stats.norm.cdf(d1) - K * np.exp(-r * T) * stats.norm.cdf(d2)
assert np.isclose(tree(S, K, T, r, sigma, 1000, 1, False), call, atol=0.01)
put = tree(S, K, T, r, sigma, 1000, -1, False)
assert np.isclose(put, call - S + K * np.exp(-r * T), atol=0.01)
assert np.isclose(
    tree(S, K, T, r, sigma, 200, 1, True),
    tree(S, K, T, r, sigma, 200, 1, False),
)
assert tree(S, K, T, r, sigma, 200, -1, True) > put + 0.1
assert tree(50, 100, 1, 0.05, 0.2, 200, -1, True) == 50  # exercised at once
