"""Gram-Schmidt on 1, x, x^2, x^3 over [-1, 1] gives Legendre polynomials."""

from fractions import Fraction

import numpy as np
from scipy.special import eval_legendre


def inner(p, q):
    """Integral of p q over [-1, 1]; p[i] is the coefficient of x^i, exact."""
    total = Fraction(0)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            if (i + j) % 2 == 0:
                total += a * b * Fraction(2, i + j + 1)
    return total


basis = []
for k in range(4):
    p = [Fraction(int(i == k)) for i in range(4)]
    for q in basis:
        c = inner(q, p) / inner(q, q)
        p = [a - c * b for a, b in zip(p, q, strict=True)]
    basis.append(p)
    norm2 = inner(p, p)
    print("coefficients", *[f"{c!s:>5}" for c in p], f" squared norm {norm2}")

x = np.linspace(-1, 1, 9)
for k, p in enumerate(basis):
    value = np.polyval([float(c) for c in p[::-1]], x)
    end = float(sum(p))  # the value at 1; Legendre's are scaled to 1 there
    assert np.allclose(value / end, eval_legendre(k, x))
assert inner(basis[1], basis[3]) == 0 and inner(basis[0], basis[2]) == 0
t = np.linspace(-1, 1, 2001)  # in the maximum norm 3x/4 is closer to x^3
assert np.isclose(np.abs(t**3 - 0.75 * t).max(), 1 / 4)
assert np.isclose(np.abs(t**3 - 0.6 * t).max(), 2 / 5)
