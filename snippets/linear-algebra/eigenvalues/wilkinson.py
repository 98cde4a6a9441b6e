"""Eigenvalues 1..20: directly, and through the polynomial."""

from math import prod

import numpy as np

n = 20
exact = np.arange(1.0, n + 1)
Q, _ = np.linalg.qr(np.random.default_rng(0).normal(size=(n, n)))
A = Q * exact @ Q.T
A = (A + A.T) / 2

direct = np.linalg.eigvalsh(A)
error = np.abs(direct - exact).max()
print("eigvalsh, error below 1e-12:", bool(error < 1e-12))
assert error < 1e-12

c = [1]  # exact integer coefficients of (x - 1)(x - 2)...(x - 20)
for root in range(1, n + 1):
    c = [a - root * b for a, b in zip([*c, 0], [0, *c], strict=True)]
print(f"largest coefficient {max(abs(a) for a in c):.2e}")


def rate(x, k):
    # first-order move of the root x per change of the x^k coefficient
    return x**k / abs(prod(x - j for j in range(1, n + 1) if j != x))


worst = max(rate(x, k) * abs(c[n - k]) for x in range(1, 21) for k in range(n))
print(f"one coefficient rounded: a root moves by about {worst * 2**-53:.3f}")

c = np.array(c, dtype=float)
nudge = 2.0**-23
c[1] -= nudge  # the coefficient -210 changes by 1.2e-7
roots = np.roots(c)
print(f"one coefficient nudged: a root is {roots[np.argmax(roots.imag)]:.2f}")
E = np.zeros((n, n))
E[0, 0] = nudge  # the same nudge, to a diagonal entry of A
moved = np.abs(np.linalg.eigvalsh(A + E) - direct).max()
print("a diagonal entry nudged: moved no more:", bool(moved < 1.01 * nudge))
assert np.sum(np.abs(roots.imag) > 0.1) == 10 and moved < 1.01 * nudge
assert 2.35e9 < rate(16, 19) < 2.45e9
