"""Hutchinson's estimator: the trace from products with random signs."""

from itertools import product

import numpy as np

# --8<-- [start:show]
A = np.array([[4.0, 1.0, 1.0], [1.0, 3.0, -2.0], [1.0, -2.0, 5.0]])
Z = np.array(list(product((-1.0, 1.0), repeat=3)))  # all 8 sign vectors
values = np.array([z @ A @ z for z in Z])
print(f"all signs: mean {values.mean():.0f}, variance {values.var():.0f}")

rng = np.random.default_rng(0)
n = 300
X = rng.normal(size=(n, n)) / np.sqrt(n)
H = X.T @ X  # stands for a Hessian that only offers products H @ z
print(f"trace {np.trace(H):.1f}")
for s in (10, 1000):
    Z = rng.choice([-1.0, 1.0], size=(n, s))
    draws = np.sum(Z * (H @ Z), axis=0)
    variance = 2 * (np.sum(H**2) - np.sum(np.diag(H) ** 2)) / s
    print(f"{s:4} probes: {draws.mean():.1f}, error {np.sqrt(variance):.1f}")
# --8<-- [end:show]

# n times the trace is chi-squared with n^2 degrees of freedom: variance 2 n^2.
assert abs(np.trace(H) - n) < 4 * np.sqrt(2)
# Positive semidefinite: relative to the trace the error is below sqrt(2 / s).
assert 0 < variance < 2 / s * np.trace(H) ** 2
assert abs(draws.mean() - np.trace(H)) < 4 * np.sqrt(variance)
# The variance of 1000 draws is known to about sqrt(2 / 1000): 5 times that.
assert abs(draws.var() / s / variance - 1) < 0.23
off = A - np.diag(np.diag(A))
upper = np.triu(A, k=1)
signs = list(product((-1.0, 1.0), repeat=3))
assert np.allclose(values - 12, [2 * (upper @ z) @ z for z in signs])
assert np.isclose(values.mean(), np.trace(A))
assert np.isclose(values.var(), 2 * np.sum(off**2))
Z = np.array(list(product((-1.0, 1.0), repeat=4)))
M = rng.normal(size=(4, 4))  # not symmetric: the symmetric part counts
values = np.einsum("si,ij,sj->s", Z, M, Z)
S = (M + M.T) / 2
assert np.isclose(values.mean(), np.trace(M))
variance = 2 * (np.sum(S**2) - np.sum(np.diag(S) ** 2))
assert np.isclose(values.var(), variance)
assert np.allclose(np.mean(Z * (Z @ M.T), axis=0), np.diag(M))
means = []
for seed in range(200):  # the formula for s probes, over many repetitions
    Z = np.random.default_rng(seed).choice([-1.0, 1.0], size=(4, 10))
    means.append(np.mean(np.sum(Z * (M @ Z), axis=0)))
# a variance from 200 means varies by about one tenth (one standard error)
assert 0.6 < np.var(means) / (variance / 10) < 1.4
