"""Delta hedging: the error falls like one over the root of the trades."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def hedge_errors(n, mu, paths=2_000, S0=100.0, K=100.0, sigma=0.2):
    """Sell a one-year call, hold delta shares, adjust n times; r = 0."""
    rng = np.random.default_rng(n)
    S, dt, cash = np.full(paths, S0), 1 / n, 0.0
    shares = 0.0
    for step in range(n):
        left = sigma * np.sqrt(1 - step * dt)
        d1 = np.log(S / K) / left + left / 2
        delta = stats.norm.cdf(d1)
        if step == 0:  # the premium received
            cash = S * delta - K * stats.norm.cdf(d1 - left)
        cash = cash - (delta - shares) * S
        shares = delta
        z = rng.normal(size=paths)
        S = S * np.exp((mu - sigma**2 / 2) * dt + sigma * np.sqrt(dt) * z)
    return cash + shares * S - np.maximum(S - K, 0)


for n in (4, 16, 64, 256):
    rising, flat = hedge_errors(n, 0.15), hedge_errors(n, 0.0)
    print(f"{n:3d} hedges: sd {flat.std():.2f} if the drift is 0,", end=" ")
    print(f"{rising.std():.2f} if 15 %; mean {rising.mean():+.2f}")
# --8<-- [end:show]

for mu in (0.0, 0.15):
    sd = [hedge_errors(n, mu).std() for n in (16, 64, 256)]
    # Four times as many hedges: half the error (sampling noise of 2 %).
    assert np.allclose(np.divide(sd[:-1], sd[1:]), 2, rtol=0.1)
fine = hedge_errors(256, 0.15)
assert abs(fine.mean()) < 4 * fine.std() / np.sqrt(2_000) + 0.05
# Known size for r = 0: sqrt(pi / 4 / n) vega sigma (at the money).
vega = 100 * stats.norm.pdf(0.1)
assert np.isclose(sd[-1], np.sqrt(np.pi / 4 / 256) * vega * 0.2, rtol=0.2)
