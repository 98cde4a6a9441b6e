"""Conjugate updates: add what the data say to the prior's counts."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
counts = np.array([3, 0, 2, 5, 1, 1])  # faults a day, Poisson
a, b = 2.0, 1.0  # prior gamma(2, 1) for the rate: 2 faults in 1 day
a, b = a + counts.sum(), b + len(counts)
print(f"rate: gamma({a:.0f}, {b:.0f}), mean {a / b:.2f}")
low, high = stats.gamma(a, scale=1 / b).ppf([0.025, 0.975])
print(f"95 % between {low:.2f} and {high:.2f}")

words = np.array([4, 1, 0])  # tokens seen: a, b, c
alpha = np.array([0.5, 0.5, 0.5]) + words
print("next token:", (alpha / alpha.sum()).round(3))
# --8<-- [end:show]

rate = np.linspace(1e-3, 12, 200_000)
log_post = np.log(rate) - rate + counts.sum() * np.log(rate) - 6 * rate
w = np.exp(log_post - log_post.max())
w = w / w.sum()
assert np.isclose(w @ rate, a / b, rtol=1e-4)
assert np.isclose(rate[np.searchsorted(np.cumsum(w), 0.025)], low, rtol=1e-3)
nb = stats.nbinom(a, b / (b + 1))  # predictive
assert np.isclose(nb.mean(), a / b)
rng = np.random.default_rng(0)
draws = rng.poisson(rng.gamma(a, 1 / b, size=300_000))
assert abs(np.mean(draws == 2) - nb.pmf(2)) < 4 * np.sqrt(0.27 * 0.73 / 3e5)
assert np.isclose(rate[np.searchsorted(np.cumsum(w), 0.975)], high, rtol=1e-3)
# The text: 2 faults in 1 day and then 12 in 6 are 14 in 7.
assert counts.sum() == 12 and (a, b) == (14, 7)
# Three of five tokens a, one b: the unseen one has half of 6.5 counts.
shares = rng.dirichlet([4.5, 1.5, 0.5], size=200_000).mean(axis=0)
assert np.allclose(alpha / alpha.sum(), shares, atol=2e-3)
# The card: exponential waits 2, 5, 3; prior gamma(3, 4) of the rate.
rate = np.linspace(1e-6, 8, 400_001)
post = rate**2 * np.exp(-4 * rate)
for wait in (2, 5, 3):
    post = post * rate * np.exp(-wait * rate)
post = post / post.sum()
assert np.isclose(post @ rate, 6 / 14) and np.isclose(6 / 14, 0.43, atol=5e-3)
above = post @ np.exp(-2 * rate)  # next above 2
assert np.isclose(above, (14 / 16) ** 6, rtol=1e-6)
assert np.isclose(above, 0.449, atol=5e-4)
assert np.isclose(np.exp(-2 * post @ rate), 0.424, atol=5e-4) and above > 0.43
# In the natural parameter: exp(eta tau - nu A), times the derivative of eta.
tau, nu = 2.0, 3.5
for eta, log_z, slope, family in [
    (
        np.log,
        lambda e: np.exp(e),
        lambda v: 1 / v,
        stats.gamma(tau, scale=1 / nu),
    ),
    (
        lambda v: -v,
        lambda e: -np.log(-e),
        lambda v: 1 + 0 * v,
        stats.gamma(nu + 1, scale=1 / tau),
    ),
    (
        lambda v: np.log(v / (1 - v)),
        lambda e: np.log1p(np.exp(e)),
        lambda v: 1 / (v * (1 - v)),
        stats.beta(tau, nu - tau),
    ),
]:
    v = np.array([0.1, 0.35, 0.8])
    density = np.exp(eta(v) * tau - nu * log_z(eta(v))) * slope(v)
    assert np.ptp(density / family.pdf(v)) < 1e-9 * density[0]
# The normal mean: 1/v and m/v add.
m, v, s2, x = 0.5, 2.0, 1.5, np.array([1.0, 2.5, 0.2])
mu = np.linspace(-12, 12, 200_001)
w = stats.norm(m, np.sqrt(v)).pdf(mu)
w = w * np.prod([stats.norm(mu, np.sqrt(s2)).pdf(y) for y in x], axis=0)
w = w / w.sum()
precision = 1 / v + 3 / s2
assert np.isclose(w @ mu, (m / v + x.sum() / s2) / precision)
assert np.isclose(w @ mu**2 - (w @ mu) ** 2, 1 / precision)
