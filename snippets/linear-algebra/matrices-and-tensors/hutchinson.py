"""Hutchinson's estimator: its mean and variance, exactly and by sampling."""

from itertools import product

import numpy as np

A = np.array([[4.0, 1.0, 0.0], [1.0, 3.0, -2.0], [0.0, -2.0, 5.0]])
Z = np.array(list(product((-1.0, 1.0), repeat=3)))  # all 8 sign vectors
values = np.einsum("si,ij,sj->s", Z, A, Z)
formula = 2 * (np.sum(A**2) - np.sum(np.diag(A) ** 2))
print(f"mean {values.mean():.0f} = trace {np.trace(A):.0f}", end="  ")
print(f"variance {values.var():.0f} = formula {formula:.0f}")
print(f"with Gaussian probes the variance is {2 * np.sum(A**2):.0f}")
assert np.isclose(values.mean(), np.trace(A))
assert np.isclose(values.var(), formula)

rng = np.random.default_rng(0)
n = 300
H = rng.normal(size=(n, n)) / np.sqrt(n)
H = H.T @ H  # stands for a Hessian that only offers products H @ z
print(f"trace {np.trace(H):.1f}")
for s in (10, 1000):
    Z = rng.choice([-1.0, 1.0], size=(n, s))
    draws = np.sum(Z * (H @ Z), axis=0)
    error = np.sqrt(2 * (np.sum(H**2) - np.sum(np.diag(H) ** 2)) / s)
    print(f"{s:4} probes: {draws.mean():.1f}, standard error {error:.1f}")
    assert abs(draws.mean() - np.trace(H)) < 4 * error
