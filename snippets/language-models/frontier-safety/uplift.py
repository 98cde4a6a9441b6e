"""Uplift: the difference of two shares, with Newcombe's interval."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def wilson(x, n, z=1.96):
    centre = (x + z * z / 2) / (n + z * z)
    half = z * np.sqrt(x * (n - x) / n + z * z / 4) / (n + z * z)
    return centre - half, centre + half


def uplift(x1, n1, x0, n0):
    """Gain in the success rate and its 95 % interval.

    x1 of n1 succeed with the model, x0 of n0 with a search engine only.
    """
    p1, p0 = x1 / n1, x0 / n0
    low1, high1 = wilson(x1, n1)
    low0, high0 = wilson(x0, n0)
    gain = p1 - p0
    return (
        gain,
        gain - np.hypot(p1 - low1, high0 - p0),
        gain + np.hypot(high1 - p1, p0 - low0),
    )


for x1, n1, x0, n0 in ((10, 25, 6, 25), (80, 200, 48, 200), (0, 25, 0, 25)):
    gain, low, high = uplift(x1, n1, x0, n0)
    print(f"{x1}/{n1} against {x0}/{n0}: {gain:+.2f} ", end="")
    print(f"({low:+.2f} to {high:+.2f})")
# --8<-- [end:show]

for x, n in ((6, 25), (0, 40), (25, 25)):
    r = stats.binomtest(x, n).proportion_ci(0.95, method="wilson")
    assert np.allclose(wilson(x, n), (r.low, r.high), atol=1e-4)
# it covers the truth about as often as it says, also for small shares
rng = np.random.default_rng(0)
for p1, p0, n1, n0 in ((0.4, 0.24, 25, 40), (0.05, 0.02, 60, 60)):
    g, low, high = uplift(
        rng.binomial(n1, p1, 20_000), n1, rng.binomial(n0, p0, 20_000), n0
    )
    assert 0.93 < np.mean((low < p1 - p0) & (p1 - p0 < high)) < 0.985
# the card: 30 of 60 against 21 of 60
g, low, high = uplift(30, 60, 21, 60)
assert np.allclose([g, low, high], [0.15, -0.03, 0.31], atol=0.005)
# people a group for power 0.8: 24 % and 40 %
p1, p0 = 0.4, 0.24
n = (1.96 + 0.8416) ** 2 * (p1 * (1 - p1) + p0 * (1 - p0)) / (p1 - p0) ** 2
assert round(n) == 130
assert abs(stats.norm.ppf(0.8) - 0.8416) < 1e-4
