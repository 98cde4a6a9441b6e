"""Stirling's formula by a second-order expansion of a logarithm."""

from math import factorial, log, pi, sqrt

import numpy as np

# --8<-- [start:show]
for n in (1, 5, 20):
    # n! is the integral of exp(n log x - x); the peak is at x = n,
    # the second derivative there is -1 / n.
    guess = sqrt(2 * pi * n) * np.exp(n * log(n) - n)
    print(f"{n:2}! = {factorial(n):.6g}, by the peak {guess:.6g}", end=", ")
    print(f"ratio {factorial(n) / guess:.4f}", end=", ")
    print(f"1 + 1/(12 n) = {1 + 1 / (12 * n):.4f}")
# --8<-- [end:show]

for n in range(1, 30):
    guess = sqrt(2 * pi * n) * np.exp(n * log(n) - n)
    ratio = factorial(n) / guess
    assert 1 + 1 / (12 * n + 1) < ratio < np.exp(1 / (12 * n))
x = np.linspace(1e-6, 80, 800_001)
area = np.trapezoid(np.exp(20 * np.log(x) - x), x)
assert np.isclose(area, factorial(20), rtol=1e-6)
