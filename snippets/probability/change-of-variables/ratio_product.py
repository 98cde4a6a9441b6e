"""The ratio and the product of two independent variables."""

import math

import numpy as np
from scipy import stats
from scipy.integrate import quad


# --8<-- [start:show]
def ratio(p, q, w):
    """Density of X / Y at w for independent X, Y with densities p, q."""
    return quad(lambda y: p(w * y) * q(y) * abs(y), -np.inf, np.inf)[0]


normal = stats.norm.pdf
for w in (0.0, 2.0):
    print(f"ratio of normals at {w}: {ratio(normal, normal, w):.4f}", end=", ")
    print(f"Cauchy {1 / (np.pi * (1 + w**2)):.4f}")

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(2, 400_000))
far = np.mean(np.abs(X / Y) > 10)
U, V = rng.uniform(size=(2, 400_000))
small = np.mean(U * V <= 0.1)
print(f"|X / Y| > 10: {1 - 2 * np.arctan(10) / np.pi:.3f}, drawn {far:.3f}")
print(f"U V <= 0.1: {0.1 - 0.1 * np.log(0.1):.3f}, drawn {small:.3f}")
# --8<-- [end:show]

for w in (-3.0, -0.5, 0.0, 0.7, 2.0, 6.0):
    assert np.isclose(ratio(normal, normal, w), stats.cauchy.pdf(w))
    # The factor is |y|: unequal spreads scale the ratio, X = 3 X', Y = 2 Y'.
    wide, less = stats.norm(scale=3).pdf, stats.norm(scale=2).pdf
    assert np.isclose(ratio(wide, less, w), stats.cauchy(scale=1.5).pdf(w))
n = len(U)
limit = np.sqrt(np.log(2 / 1e-4) / (2 * n))
assert stats.kstest(X / Y, stats.cauchy.cdf).statistic < limit
assert stats.kstest(U * V, lambda z: z - z * np.log(z)).statistic < limit
for z in (0.05, 0.3, 0.9):  # the density -ln z, by the integral of 1 / y
    assert np.isclose(quad(lambda y: 1 / y, z, 1)[0], -np.log(z))
    step = [t - t * np.log(t) for t in (z - 1e-6, z + 1e-6)]
    assert np.isclose((step[1] - step[0]) / 2e-6, -np.log(z))

# Sorted values: the second smallest of five uniform numbers.
sizes = np.sort(rng.uniform(size=(200_000, 5)), axis=1)[:, 1]
limit = np.sqrt(np.log(2 / 1e-4) / (2 * len(sizes)))
assert stats.kstest(sizes, stats.beta(2, 4).cdf).statistic < limit
below = 1 - 0.8**5 - 5 * 0.2 * 0.8**4  # at least two of five
assert np.isclose(below, quad(lambda x: 20 * x * (1 - x) ** 3, 0, 0.2)[0])
assert f"{below:.4f}" == "0.2627"
k, m = 2, 5
front = math.factorial(m) / (math.factorial(k - 1) * math.factorial(m - k))
assert front == 20 and np.isclose(stats.beta(2, 4).mean(), k / (m + 1))


# The card: exponential numbers with rate 1, then with rates 3 and 2.
def exponential(rate):
    return lambda x: rate * np.exp(-rate * x) if x >= 0 else 0.0


for w in (0.2, 1.0, 4.0):
    found = ratio(exponential(1), exponential(1), w)
    assert np.isclose(found, 1 / (1 + w) ** 2)
X, Y = rng.exponential(size=(2, n))
limit = np.sqrt(np.log(2 / 1e-4) / (2 * n))
assert stats.kstest(X / (X + Y), stats.uniform.cdf).statistic < limit
first = np.mean(X / 3 < Y / 2)  # rates 3 and 2: the faster comes first
assert abs(first - 3 / 5) < 4 * np.sqrt(0.24 / n)
# The card: three uniform numbers multiplied.
three = rng.uniform(size=(3, n)).prod(axis=0)
t = np.log(10)
chance = 0.1 * (1 + t + t**2 / 2)
assert np.isclose(chance, stats.gamma(3).sf(t)) and f"{chance:.3f}" == "0.595"
assert np.isclose(quad(lambda z: np.log(z) ** 2 / 2, 0, 0.1)[0], chance)
assert abs(np.mean(three <= 0.1) - chance) < 4 * np.sqrt(0.25 / n)
