"""Two inputs for one output: add their densities."""

import numpy as np
from scipy import stats
from scipy.integrate import quad


# --8<-- [start:show]
def density_of_square(y, p):
    """Density of X^2 at y > 0 if X has the density p."""
    root = np.sqrt(y)
    slope = 2 * root  # |d x^2 / dx| at both roots
    return p(root) / slope + p(-root) / slope


def normal(z):
    return np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)


rng = np.random.default_rng(0)
Y = rng.normal(size=400_000) ** 2
rows = []
for a, b in [(0.1, 0.2), (0.9, 1.0), (2.9, 3.0)]:
    counted = np.mean((Y > a) & (Y <= b)) / (b - a)
    average = quad(density_of_square, a, b, args=(normal,))[0] / (b - a)
    rows.append((a, b, counted, average))
    print(f"{a} to {b}: counted {counted:.3f}, formula {average:.3f}")
# --8<-- [end:show]

for a, b, counted, average in rows:
    exact = (stats.chi2(1).cdf(b) - stats.chi2(1).cdf(a)) / (b - a)
    assert np.isclose(average, exact) and np.isclose(b - a, 0.1)
    assert abs(counted - exact) < 4 * np.sqrt(exact / (b - a) / len(Y))
y = np.linspace(0.05, 9, 50)
chi = np.exp(-y / 2) / np.sqrt(2 * np.pi * y)
assert np.allclose(density_of_square(y, normal), chi)
assert np.allclose(chi, stats.chi2(1).pdf(y))
# A density that is not symmetric: both roots count, each with its own height.
shifted = density_of_square(y, lambda x: normal(x - 0.7))
assert np.allclose(shifted, stats.ncx2(1, 0.7**2).pdf(y))


def card(x):  # uniform between -1 and 2
    return np.where((x > -1) & (x < 2), 1 / 3, 0)


assert np.isclose(density_of_square(0.49, card), 1 / (3 * 0.7))
assert np.isclose(density_of_square(2.25, card), 1 / (6 * 1.5))
X = rng.uniform(-1, 2, size=400_000)
for a, b in [(0.0, 1.0), (0.25, 1.0), (1.0, 2.25), (2.25, 4.0)]:
    exact = quad(density_of_square, a, b, args=(card,))[0]
    share = np.mean((X**2 > a) & (X**2 <= b))
    assert abs(share - exact) < 4 * np.sqrt(exact * (1 - exact) / len(X))
assert np.isclose(quad(density_of_square, 0, 1, args=(card,))[0], 2 / 3)
