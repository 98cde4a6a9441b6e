"""How many independent draws is a correlated chain worth?"""

import numpy as np
from scipy import signal


# --8<-- [start:show]
def effective_size(chain):
    """n over 1 + 2 (sum of autocorrelations up to the first negative).

    The chain must not be constant.
    """
    d = chain - chain.mean()
    n, total, lag = len(d), 0.0, 1
    while lag < n:
        r = d[:-lag] @ d[lag:] / (d @ d)
        if r < 0:
            break
        total += r
        lag += 1
    return n / (1 + 2 * total)


rng = np.random.default_rng(0)
for rho in (0.0, 0.5, 0.95):
    noise = rng.normal(size=20_000)
    chain = np.zeros(20_000)
    for t in range(1, 20_000):
        chain[t] = rho * chain[t - 1] + noise[t]
    exact = 20_000 * (1 - rho) / (1 + rho)
    size = effective_size(chain)
    print(f"rho {rho}: effective size {size:.0f}, exact {exact:.0f}")
# --8<-- [end:show]

assert np.isclose(exact, 20_000 / (1 + 2 * 19))  # 0.95/0.05 = 19
assert len(chain) == len(noise) == 20_000
assert np.allclose(signal.lfilter([1], [1, -rho], noise)[-5:], chain[-5:])


def sizes(rho, runs):
    noise = rng.normal(size=(runs, 20_000))
    return [effective_size(c) for c in signal.lfilter([1], [1, -rho], noise)]


assert abs(np.mean(sizes(0.8, 20)) / (20_000 / 9) - 1) < 0.15
# The estimate is noisy: for 0.95 a tenth of it is usual.
many = np.array(sizes(0.95, 30)) / exact
assert 0.08 < many.std() < 0.2 and abs(many.mean() - 1) < 0.1
assert abs(size / exact - 1) < 0.4
assert np.isclose(effective_size(chain + 5), size)
whites = [effective_size(rng.normal(size=5000)) for _ in range(20)]
assert abs(np.mean(whites) / 5000 - 1) < 0.1
# The card's numbers, and a second way: the exact variance of the mean.
assert np.isclose(10_000 / 9, 1111, atol=0.5)
assert np.isclose(1000 / (1 + 2 * 0.8**10 / (1 - 0.8**10)), 806, atol=0.5)
for states, rho, worth in ((10_000, 0.8, 1111), (1000, 0.8**10, 806)):
    lags = np.arange(1, states)
    variance = (states + 2 * (states - lags) @ rho**lags) / states**2
    assert np.isclose(1 / variance, worth, rtol=1e-3)
lags = np.arange(1, 90_000)
variance = (90_000 + 2 * (90_000 - lags) @ 0.8**lags) / 90_000**2
assert np.isclose(np.sqrt(variance), 0.01, rtol=1e-3)
assert np.isclose(10**2 / 26, 3.846, atol=5e-4) and np.isclose(
    22**2 / 266, 1.82, atol=5e-3
)
