"""Coordinate ascent for the mean and precision of a Gaussian sample."""

import numpy as np
from scipy import integrate, special, stats


# --8<-- [start:show]
def cavi(x, sweeps=50, m0=0.0, k0=1.0, a0=1.0, b0=1.0):
    """q(mu) q(tau) for x (n,) with x ~ N(mu, 1 / tau).

    Prior: mu given tau is N(m0, 1 / (k0 tau)), tau is gamma(a0, b0).
    Returns mean and variance of q(mu) and the gamma parameters of q(tau).
    """
    n, mean = len(x), x.mean()
    m = (k0 * m0 + n * mean) / (k0 + n)  # does not change
    a = a0 + (n + 1) / 2
    tau = 1.0
    for _ in range(sweeps):
        v = 1 / ((k0 + n) * tau)
        square = np.sum((x - m) ** 2) + n * v + k0 * ((m - m0) ** 2 + v)
        b = b0 + square / 2
        tau = a / b  # the mean of q(tau) enters the next q(mu)
    return m, v, a, b


rng = np.random.default_rng(0)
n = 20
x = rng.normal(3.0, 2.0, size=n)
m, v, a, b = cavi(x)
print(f"q(mu): mean {m:.3f}, sd {v**0.5:.3f}")
print(f"q(tau): mean {a / b:.3f}, sd {a**0.5 / b:.3f}")
A = 1 + n / 2  # exact: tau is gamma(A, B), mu a Student t
B = 1 + (np.sum((x - x.mean()) ** 2) + n * x.mean() ** 2 / (1 + n)) / 2
print(f"exact mu sd {np.sqrt(B / (A - 1) / (1 + n)):.3f}", end=", ")
print(f"tau mean {A / B:.3f}, sd {A**0.5 / B:.3f}")
# --8<-- [end:show]

assert n == len(x) and len(x) == 2 * A - 2
assert np.isclose(m, n * x.mean() / (1 + n))
assert np.isclose(a / b, A / B)
# The exact posterior by integration: a grid over tau, mu in closed form.


def log_joint(tau, m0, k0, a0, b0, x):
    size = len(x)
    spread = np.eye(size) + np.ones((size, size)) / k0
    gap = x - m0
    fit = gap @ np.linalg.solve(spread, gap)
    prior = stats.gamma.logpdf(tau, a0, scale=1 / b0)
    return prior + size / 2 * np.log(tau) - tau * fit / 2


for size in (1, 2, 5, 20):
    y = rng.normal(3.0, 2.0, size=size)
    prior = {"m0": 0.7, "k0": 2.5, "a0": 1.8, "b0": 0.6}
    m, v, a, b = cavi(y, sweeps=200, **prior)
    tau = np.linspace(1e-6, 60, 40_001)
    density = np.exp(log_joint(tau, x=y, **prior))
    density /= integrate.trapezoid(density, tau)
    mean = integrate.trapezoid(tau * density, tau)
    sd = np.sqrt(integrate.trapezoid((tau - mean) ** 2 * density, tau))
    mu_var = integrate.trapezoid(density / tau, tau) / (2.5 + size)
    A = 1.8 + size / 2
    assert np.isclose(m, (2.5 * 0.7 + y.sum()) / (2.5 + size))
    assert np.isclose(a / b, mean, rtol=1e-4)
    assert np.isclose(np.sqrt(v / mu_var), np.sqrt((A - 1) / A), rtol=1e-4)
    assert np.isclose(a**0.5 / b / sd, np.sqrt(A / (A + 0.5)), rtol=1e-4)
m, v, a, b = cavi(x)
assert np.allclose(cavi(x, sweeps=500), (m, v, a, b))
# A fixed point maximises the bound: perturb it.


def bound(m, v, a, b):
    tau, log_tau = a / b, special.digamma(a) - np.log(b)
    fit = n / 2 * log_tau - tau / 2 * (np.sum((x - m) ** 2) + n * v)
    prior_mu = log_tau / 2 - tau / 2 * (m**2 + v)
    prior_tau = -tau
    entropy = 0.5 * np.log(v) + a - np.log(b) + special.gammaln(a)
    return fit + prior_mu + prior_tau + entropy + (1 - a) * special.digamma(a)


top = bound(m, v, a, b)
for change in np.linspace(-0.2, 0.2, 9):
    if change:
        assert bound(m + change, v, a, b) < top
        assert bound(m, v * (1 + change), a, b) < top
        assert bound(m, v, a * (1 + change), b) < top
        assert bound(m, v, a, b * (1 + change)) < top
