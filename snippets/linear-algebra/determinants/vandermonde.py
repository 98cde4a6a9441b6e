"""The Vandermonde determinant; monomials are a poor basis."""

from itertools import combinations
from math import prod

import numpy as np

x = np.array([1.0, 2.0, 4.0])
V = np.vander(x, increasing=True)  # rows (1, x, x^2)
by_product = prod(b - a for a, b in combinations(x, 2))
print(V.astype(int).tolist(), f"det {np.linalg.det(V):.1f}", end="  ")
print(f"product of differences {by_product:.1f}")
assert np.isclose(np.linalg.det(V), by_product)

y = np.array([3.0, 1.0, 9.0])  # one parabola through three points
c = np.linalg.solve(V, y)
print("parabola:", np.round(c, 4))
assert np.allclose(np.polynomial.polynomial.polyval(x, c), y)

print("condition numbers on equispaced points")
for n in (5, 10, 15):
    t = np.linspace(-1, 1, n)
    mono = np.linalg.cond(np.vander(t))
    cheb = np.linalg.cond(np.polynomial.chebyshev.chebvander(t, n - 1))
    print(f"n={n:2}  monomials {mono:.1e}  Chebyshev {cheb:.1e}")
