"""Variational inference against sampling on a skewed posterior."""

import numpy as np
from scipy import integrate, optimize, special, stats

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
s2 = np.exp(2 * log_s)
q, exact = stats.lognorm(np.sqrt(s2), scale=np.exp(m)), stats.gamma(a)
draws = exact.rvs(size=2000, random_state=np.random.default_rng(0))
error = np.sqrt(exact.sf(8) * exact.cdf(8) / len(draws))
print("                  exact    q  2000 draws")
print(f"mean of rate      {a:.3f}  {q.mean():.3f}  {draws.mean():.3f}")
print(f"variance of rate  {a:.3f}  {q.var():.3f}  {draws.var():.3f}")
logs = np.log(draws).var()
print(f"variance of log   {special.polygamma(1, a):.3f}", end="  ")
print(f"{s2:.3f}  {logs:.3f}")
print(f"P(rate > 8)       {exact.sf(8):.4f} {q.sf(8):.4f}", end=" ")
print(f"{np.mean(draws > 8):.4f} (standard error {error:.4f})")
# --8<-- [end:show]

# Setting both derivatives of the bound to zero: E[rate] = a, s^2 = 1 / a.
assert np.isclose(q.mean(), a, rtol=1e-4) and np.isclose(s2, 1 / a, rtol=1e-3)
assert np.isclose(q.var(), a**2 * (np.exp(1 / a) - 1), rtol=1e-3)
assert abs(draws.mean() - 3) < 4 * np.sqrt(3 / 2000)
assert abs(np.mean(draws > 8) - exact.sf(8)) < 4 * error
hits = stats.gamma(a).rvs(size=(500, 2000), random_state=1) > 8
spread = hits.mean(axis=1).std()
assert abs(spread / error - 1) < 4 / np.sqrt(2 * 500)
assert 1.6 < q.sf(8) / exact.sf(8) < 1.8
# The variance of log rate by integrating the density of the loss.
z = np.linspace(-15, 6, 200_001)
p = np.exp(a * z - np.exp(z)) / special.gamma(a)
assert np.isclose(integrate.trapezoid(p, z), 1)
mean = integrate.trapezoid(z * p, z)
variance = integrate.trapezoid((z - mean) ** 2 * p, z)
assert np.isclose(variance, special.polygamma(1, a)) and s2 < variance
assert q.var() > exact.var()  # one is too small, the other too large
