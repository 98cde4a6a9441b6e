"""The square of a uniform number: density by the slope of the map."""

from itertools import pairwise

import numpy as np
from scipy.integrate import quad

# --8<-- [start:show]
rng = np.random.default_rng(0)
X = rng.uniform(size=400_000)
Y = X**2  # increasing on [0, 1]; inverse sqrt(y)


def density(y):
    return 1 / (2 * np.sqrt(y))  # p_X(sqrt(y)) times d sqrt(y) / dy


rows = []
for a, b in [(0.01, 0.02), (0.25, 0.26), (0.81, 0.82)]:
    counted = np.mean((Y > a) & (Y <= b)) / (b - a)
    average = quad(density, a, b)[0] / (b - a)  # of the formula
    rows.append((a, b, counted, average))
    print(f"{a} to {b}: counted {counted:.2f}, formula {average:.2f}")
print(f"E[Y] = {Y.mean():.3f}, but E[X]^2 = {X.mean() ** 2:.3f}")
# --8<-- [end:show]

for a, b, counted, average in rows:
    exact = (np.sqrt(b) - np.sqrt(a)) / (b - a)
    assert np.isclose(b - a, 0.01) and np.isclose(average, exact)
    error = np.sqrt(exact / (b - a) / len(Y))
    assert abs(counted - average) < 4 * error
    if a != 0.25:  # the uniform density would be wrong there
        assert abs(counted - 1) > 4 * error
edges = np.linspace(0.01, 1, 34)
counts, _ = np.histogram(Y, edges)
pieces = [quad(density, *ends)[0] for ends in pairwise(edges)]
expected = len(Y) * np.array(pieces)
assert np.all(np.abs(counts - expected) < 5 * np.sqrt(expected))
assert np.isclose(density(0.25), 1)  # as high as the uniform density
assert abs(Y.mean() - 1 / 3) < 4 * np.sqrt(4 / 45 / len(Y))
assert abs(np.median(Y) - np.median(X) ** 2) < 1e-5  # quantiles move along
# The card: X exponential with rate 1, Y = 1 / (1 + X).
waits = rng.exponential(size=400_000)
Z = 1 / (1 + waits)


def card(y):
    return np.exp(-(1 / y - 1)) / y**2


for a in (0.25, 0.5, 0.8):
    exact = quad(card, 0.01, a)[0]
    assert abs(np.mean(Z <= a) - exact) < 4 * np.sqrt(exact / len(Z))
    assert np.isclose(exact, np.exp(-(1 / a - 1)))  # the cdf
assert np.isclose(card(0.5), 4 / np.e)
