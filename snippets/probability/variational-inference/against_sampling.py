"""Variational inference against sampling on a skewed posterior."""

import numpy as np
from scipy import optimize, stats

# --8<-- [start:show]
# Posterior of a rate: gamma(3, 1); approximate z = log rate by a Gaussian.
a = 3.0
nodes, weights = np.polynomial.hermite_e.hermegauss(60)
weights = weights / weights.sum()  # for means under N(0, 1)


def loss(theta):  # minus the bound: log p(z) = a z - exp(z)
    m, log_s = theta
    z = m + np.exp(log_s) * nodes
    return -(weights @ (a * z - np.exp(z)) + log_s)


m, log_s = optimize.minimize(loss, [0.0, 0.0]).x
q = stats.lognorm(np.exp(log_s), scale=np.exp(m))
exact = stats.gamma(a)
rng = np.random.default_rng(0)
draws = exact.rvs(size=2000, random_state=rng)
print(f"mean: exact {exact.mean():.3f}, variational {q.mean():.3f}", end=", ")
print(f"2000 draws {draws.mean():.3f}")
print(
    f"P(rate > 8): exact {exact.sf(8):.4f}, variational {q.sf(8):.4f}", end=", "
)
print(f"draws {np.mean(draws > 8):.4f}")
# --8<-- [end:show]

assert np.isclose(
    np.exp(m + np.exp(2 * log_s) / 2), a, rtol=1e-4
)  # stationary in m
assert np.isclose(np.exp(2 * log_s), 1 / a, rtol=1e-3)  # and in s
assert abs(draws.mean() - 3) < 4 * np.sqrt(3 / 2000)
assert abs(q.sf(8) - exact.sf(8)) > 4e-3 and q.sf(8) > 1.3 * exact.sf(8)
