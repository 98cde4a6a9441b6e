"""A copy of the request after 30 ms: the tail falls."""

import numpy as np


# --8<-- [start:show]
def hedged(seed, n=400_000):
    """p50, p99, p99.9 and extra requests: plain, and one copy after 30 ms."""
    rng = np.random.default_rng(seed)
    first, second = 10 * rng.exponential(1, (2, n))
    stalled = rng.random((2, n)) < 0.02
    first, second = first + 200 * stalled[0], second + 200 * stalled[1]
    copy = np.minimum(first, 30 + second)
    grid = [0.5, 0.99, 0.999]
    extra = np.mean(first > 30)
    return np.quantile(first, grid), np.quantile(copy, grid), extra


plain, copied, extra = hedged(0)
print("plain  p50, p99, p99.9:", plain.round(0))
print("hedged p50, p99, p99.9:", copied.round(0), f"extra {extra:.1%}")
# --8<-- [end:show]
for seed in range(1, 5):
    plain, copied, extra = hedged(seed, 200_000)
    assert plain[1] > 195 > 60 > copied[1]
    assert np.isclose(plain[0], copied[0], rtol=0.02)
    # both above x: P = S(x) S(x - 30), with S(x) of one server
    stay = [
        (0.98 * np.exp(-x / 10) + 0.02 * np.exp(-max(x - 200, 0) / 10))
        for x in (copied[1], copied[1] - 30)
    ]
    assert abs(np.prod(stay) - 0.01) < 1e-3
    assert abs(plain[1] - (200 + 10 * np.log(2))) < 1.5  # half of the stalled
    assert abs(extra - (0.02 + 0.98 * np.exp(-3))) < 0.003
    assert copied[2] < 100 < plain[2]  # both stall in 0.04 % of the calls
# the card: 4 % of the calls stall, a copy after 50 ms, mean 10 otherwise
assert round(0.04 + 0.96 * np.exp(-5), 3) == 0.046
assert round(0.04**2, 4) == 0.0016
rng = np.random.default_rng(0)
first, second = rng.exponential(10, (2, 400_000))
stalls = 300 * (rng.random((2, 400_000)) < 0.04)
later = np.minimum(first + stalls[0], 50 + second + stalls[1])
at_once = np.minimum(first + stalls[0], second + stalls[1])
assert np.isclose(np.median(at_once) / np.median(later), 0.5, atol=0.02)
for times in later, at_once:
    assert abs(np.mean(times > 250) - 0.04**2) < 3e-4
