"""Quotes that break even against traders who know more."""

import numpy as np


# --8<-- [start:show]
def quotes(p, high, low, informed):
    """Bid and ask given P(high) = p; informed traders know, others toss."""
    buy_high, buy_low = (1 + informed) / 2, (1 - informed) / 2
    up = p * buy_high / (p * buy_high + (1 - p) * buy_low)
    down = p * buy_low / (p * buy_low + (1 - p) * buy_high)
    return low + down * (high - low), low + up * (high - low), up


p = 0.5
for trade in range(4):
    bid, ask, up = quotes(p, 101, 99, 0.3)
    print(f"after {trade} purchases: bid {bid:.2f}, ask {ask:.2f}")
    p = up
# --8<-- [end:show]

rng = np.random.default_rng(0)
m = 200_000
value = rng.choice([99, 101], size=m)
knows = rng.uniform(size=m) < 0.3
buys = np.where(knows, value == 101, rng.uniform(size=m) < 0.5)
bid, ask, _ = quotes(0.5, 101, 99, 0.3)
gain = np.where(buys, ask - value, value - bid)
assert abs(gain.mean()) < 4 * gain.std() / np.sqrt(m)  # breaks even
assert gain[knows].mean() < 0 < gain[~knows].mean()
assert np.isclose(value[buys].mean(), ask, atol=4 / np.sqrt(m / 2))
# The card: 110 or 90, 20 % informed.
bid, ask, up = quotes(0.5, 110, 90, 0.2)
assert np.allclose([bid, ask, up], [98, 102, 0.6])
bid, ask, _ = quotes(up, 110, 90, 0.2)
assert np.isclose(bid, 100) and np.isclose(ask, 103.85, atol=0.005)
