"""A density above one: probability is area, and the unit matters."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
X = np.sqrt(rng.uniform(size=200_000))  # in hours; density 2 x on [0, 1]

inside = np.mean((X > 0.9) & (X <= 1.0))
print(f"P(0.9 < X <= 1) = {1 - 0.9**2:.2f}, simulated {inside:.3f}")
heights, edges = np.histogram(X, bins=10, range=(0, 1), density=True)
print("density near 1:", round(heights[-1], 2), "per hour")
print("area of the bars:", np.sum(heights * np.diff(edges)).round(6))

per_minute, _ = np.histogram(60 * X, bins=10, range=(0, 60), density=True)
print("density near 60:", round(per_minute[-1], 4), "per minute")
print("median:", np.median(X).round(2), "hours")
# --8<-- [end:show]

assert abs(inside - 0.19) < 4 * np.sqrt(0.19 * 0.81 / len(X))
assert heights[-1] > 1 and np.isclose(np.sum(heights * np.diff(edges)), 1)
assert np.allclose(per_minute, heights / 60)
middles = (edges[:-1] + edges[1:]) / 2
assert np.allclose(heights, 2 * middles, atol=0.05)
assert np.unique(X).size > 0.999 * X.size  # no value comes twice
# The median solves x^2 = 1/2; the error is 1 / (2 p sqrt(n)), four times.
half = np.sqrt(0.5)
assert abs(np.median(X) - half) < 4 / (2 * 2 * half * np.sqrt(len(X)))
# Pixels on an axis 255 times shorter: log-densities grow by log 255.
pixels, other = stats.norm(100, 50), stats.norm(100 / 255, 50 / 255)
gain = other.logpdf(np.arange(256) / 255) - pixels.logpdf(np.arange(256))
assert np.allclose(gain, np.log(255))
# Peaks of width 0.001 at all 256 values are 1000 times the flat density.
assert np.isclose(1 / (256 * 0.001) / (1 / 256), 1000)
# With noise the average log-density is at most the log of the step's mass.
noise = np.linspace(0, 1, 1001)[1:] - 0.0005
for x in (80, 100, 300):
    step = np.log(pixels.cdf(x + 1) - pixels.cdf(x))
    assert pixels.logpdf(x + noise).mean() < step < 0
# The card: a loss in kilometres plus log 1000 is the loss in metres.
metres, target = stats.norm(700, 200), np.array([300.0, 650.0, 1400.0])
loss = -stats.norm(0.7, 0.2).logpdf(target / 1000)
assert np.allclose(loss + np.log(1000), -metres.logpdf(target))
assert np.isclose(np.log(1000), 6.9, atol=0.01)
# The card: density c x^2 on [0, 2].
c = 3 / 8
x = np.linspace(0, 2, 200_001)
assert np.isclose(np.trapezoid(c * x**2, x), 1)
assert np.isclose(c * 2**2, 1.5)
assert np.isclose(np.trapezoid((c * x**2)[x >= 1], x[x >= 1]), 7 / 8)
assert np.isclose(4 ** (1 / 3), 1.587, atol=1e-3)
assert np.isclose((4 ** (1 / 3)) ** 3 / 8, 0.5)
