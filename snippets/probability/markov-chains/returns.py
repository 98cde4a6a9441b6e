"""Mean number of returns to the origin in one, two and three dimensions."""

import itertools
import math

import numpy as np
from scipy.integrate import quad
from scipy.special import gamma, ive

# --8<-- [start:show]
n = np.arange(1, 1_000_001)
# back[n - 1] = P(0 after 2n steps) on the line: C(2n, n) / 4^n, as a product.
back = np.cumprod((2 * n - 1) / (2 * n))
for d in (1, 2, 3):  # every coordinate tosses a coin of its own
    returns = np.cumsum(back**d)
    times = 200, 20_000, 2_000_000
    shown = [f"{returns[2 * n == time][0]:8.3f}" for time in times]
    print(f"d = {d}: mean returns in 200, 20,000, 2,000,000 steps", *shown)
mean = returns[-1]
print(f"d = 3: returns with probability {mean / (1 + mean):.2f}")
# --8<-- [end:show]

for k in (1, 4, 30):
    assert np.isclose(back[k - 1], math.comb(2 * k, k) / 4**k)
# Stirling: back ~ 1 / sqrt(pi n), so sums grow like 2 sqrt(n / pi), log(n) / pi.
assert np.isclose(back[-1] * np.sqrt(np.pi * n[-1]), 1, rtol=1e-6)
one = np.cumsum(back)
assert np.isclose(one[-1] + 1, 2 * np.sqrt(n[-1] / np.pi), rtol=1e-3)
two = np.cumsum(back**2)
assert np.isclose(two[-1] - two[9999], np.log(100) / np.pi, rtol=1e-4)
visits = np.pi / gamma(3 / 4) ** 4  # with the visit at time 0
assert np.isclose(returns[-1] + 1, visits, rtol=1e-3)
assert np.isclose(mean / (1 + mean), 1 - 1 / visits, rtol=1e-3)
# In the plane the walk along the axes is this one, turned by 45 degrees and
# scaled by the square root of two.
moves = [(1, 0), (-1, 0), (0, 1), (0, -1)]
turned = sorted((x + y, x - y) for x, y in moves)
assert turned == sorted(itertools.product((-1, 1), repeat=2))
# Along the axes in space (Polya): visits = integral of exp(-t) I0(t/3)^3.
space = quad(lambda t: ive(0, t / 3) ** 3, 0, 1000, limit=500)[0]
tail = 2 * (3 / (2 * np.pi)) ** 1.5 / np.sqrt(1000)
assert abs(1 - 1 / (space + tail) - 0.3405) < 1e-4
