"""Stirling's formula by a second-order expansion of a logarithm."""

from math import factorial, log, pi, sqrt

import numpy as np


# --8<-- [start:show]
def by_the_peak(n):
    """The parabola of n log x - x at its peak n, put into the integral."""
    return sqrt(2 * pi * n) * np.exp(n * log(n) - n)


for n in (1, 5, 20):
    guess = by_the_peak(n)
    print(f"{n:2}! = {factorial(n):.6g}, by the peak {guess:.6g}", end=", ")
    print(f"ratio {factorial(n) / guess:.4f}", end=", ")
    print(f"1 + 1/(12 n) = {1 + 1 / (12 * n):.4f}")
# --8<-- [end:show]

for n in range(1, 30):
    ratio = factorial(n) / by_the_peak(n)
    assert 1 + 1 / (12 * n + 1) < ratio < np.exp(1 / (12 * n))
x = np.linspace(1e-6, 80, 800_001)
area = np.trapezoid(np.exp(20 * np.log(x) - x), x)
assert np.isclose(area, factorial(20), rtol=1e-6)
for n in (5, 20):
    x = np.linspace(1e-6, 200, 2_000_001)
    parabola = n * log(n) - n - (x - n) ** 2 / (2 * n)
    tail = 0.02 if n == 5 else 1e-5  # what the parabola has below 0
    assert np.isclose(np.trapezoid(np.exp(parabola), x), by_the_peak(n), tail)
