"""St Petersburg: a bank that can pay, and a player with limits."""

from math import log2

import numpy as np


# --8<-- [start:show]
def fair_price(m):
    """Mean gain if the bank pays at most 2^m: 2^k with chance 2^-k."""
    paid = sum(2**-k * 2**k for k in range(1, m + 1))
    return paid + 2**-m * 2**m  # all later heads pay 2^m


for m in (10, 20, 30):
    print(f"bank of 2^{m} = {2**m:,}: fair price {fair_price(m):.0f}")
# --8<-- [end:show]

assert fair_price(30) == 31
worth = 2 ** sum(k / 2**k for k in range(1, 200))  # exp of the mean log
assert np.isclose(worth, 4)
rng = np.random.default_rng(0)
toss = rng.geometric(0.5, size=400_000)
gain = np.minimum(2.0**toss, 2.0**10)
assert abs(gain.mean() - 11) < 4 * gain.std() / np.sqrt(len(gain))
# The average of n games grows like log2 n: its median over many series.
for n in (64, 300, 1024, 4096):  # n not only a power of two
    means = (2.0 ** rng.geometric(0.5, size=(1_000, n))).mean(axis=1)
    assert abs(np.median(means) - log2(n) - 2.5) < 0.5
