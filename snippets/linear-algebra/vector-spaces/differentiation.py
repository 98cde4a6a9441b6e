"""Polynomials of degree at most 3 as coordinates; d/dt as a matrix."""

from math import comb

import numpy as np
from numpy.polynomial import polynomial as poly

D = np.diag([1.0, 2.0, 3.0], k=1)  # basis 1, t, t^2, t^3
p = np.array([0.0, 0.0, 0.0, 1.0])  # p(t) = t^3
print("derivative of t^3:", D @ p)
assert np.allclose((D @ p)[:3], poly.polyder(p))

rank = np.linalg.matrix_rank(D, rtol=1e-10)
print("rank", rank, " nullity", 4 - rank)
assert not (D @ np.array([1.0, 0, 0, 0])).any()  # constants: the kernel
assert not np.linalg.matrix_power(D, 4).any()  # four derivatives kill all

# columns of P: the new basis (t - 1)^j in the old coordinates
P = np.array(
    [[comb(j, i) * (-1.0) ** (j - i) for j in range(4)] for i in range(4)]
)
print("t^3 in powers of t - 1:", np.round(np.linalg.solve(P, p), 6))
assert np.allclose(P[:, 3], poly.polypow([-1, 1], 3))
# Taylor coefficients of t^3 at 1: derivatives 1, 3, 6, 6 over j!
assert np.allclose(np.linalg.solve(P, p), [1, 3 / 1, 6 / 2, 6 / 6])
assert np.allclose(np.linalg.solve(P, D @ P), D)  # same matrix in this basis
