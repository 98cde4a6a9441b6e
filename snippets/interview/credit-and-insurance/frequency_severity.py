"""Frequency times severity, and the one-way relativities that mislead."""

import numpy as np
from sklearn.linear_model import GammaRegressor, PoissonRegressor

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 100_000
young = rng.integers(2, size=n)
city = (rng.uniform(size=n) < np.where(young, 0.7, 0.3)).astype(int)
years = rng.uniform(0.2, 1, size=n)  # exposure
claims = rng.poisson(years * 0.1 * 2.0**young * 1.5**city)
mean = 1_000 * 1.2**young * 0.8**city
paid = np.where(claims > 0, rng.gamma(2 * np.maximum(claims, 1), mean / 2), 0)

X, hit = np.c_[young, city], claims > 0
often = PoissonRegressor(alpha=0, tol=1e-8).fit(X, claims / years, years)
cost = GammaRegressor(alpha=0, tol=1e-8)
cost.fit(X[hit], (paid / np.maximum(claims, 1))[hit], claims[hit])
for name, model in (("frequency", often), ("severity", cost)):
    base, rel = np.exp(model.intercept_), np.exp(model.coef_)
    print(f"{name:9} base {base:8.3f}, young {rel[0]:.2f}, city {rel[1]:.2f}")
product = np.exp(often.coef_ + cost.coef_)
print(f"premium   young {product[0]:.2f}, city {product[1]:.2f}", end="; ")


def rate(k):
    return paid[k].sum() / years[k].sum()


print(f"one-way young {rate(young == 1) / rate(young == 0):.2f}", end=", ")
print(f"city {rate(city == 1) / rate(city == 0):.2f}")
# --8<-- [end:show]

true_often, true_cost = np.log([2, 1.5]), np.log([1.2, 0.8])
assert np.allclose(often.coef_, true_often, atol=0.06)
assert np.allclose(cost.coef_, true_cost, atol=0.06)
# Young people live in cities, so each one-way ratio counts the other too.
assert rate(young == 1) / rate(young == 0) > product[0] + 0.05
assert rate(city == 1) / rate(city == 0) > product[1] + 0.2
# Weighted fits solve these equations, in which each claim counts once.
design = np.c_[np.ones(n), X]
gap = design.T @ (claims - years * often.predict(X))
assert np.all(abs(gap) < 1e-4 * claims.sum())
gap = design[hit].T @ (paid[hit] / cost.predict(X[hit]) - claims[hit])
assert np.all(abs(gap) < 1e-4 * claims.sum())
# Tweedie: a Poisson number of gamma amounts has variance phi mu^p.
lam, mean_c, shape = 0.1, 1_000.0, 2.0
variance = lam * mean_c**2 * (1 + 1 / shape)
p = (shape + 2) / (shape + 1)
mu = lam * mean_c
phi = variance / mu**p
count = rng.poisson(lam, size=400_000)
total = rng.gamma(shape * np.maximum(count, 1), mean_c / shape) * (count > 0)
assert np.isclose(p, 4 / 3) and np.isclose(variance, 150_000)
assert np.isclose(total.var(), variance, rtol=0.03)
# With phi and p fixed, frequency and severity both rise with mu, as
# lam = mu^(2-p) / (phi (2-p)) and mean = phi (2-p) mu^(p-1).
for m in (mu, 2 * mu):
    lam_m, mean_m = m ** (2 - p) / (phi * (2 - p)), phi * (2 - p) * m ** (p - 1)
    assert np.isclose(lam_m * mean_m, m)
    assert np.isclose(lam_m * mean_m**2 * (1 + 1 / shape), phi * m**p)
assert np.isclose(mu ** (2 - p) / (phi * (2 - p)), lam)
assert np.isclose(2 ** (2 - p), 1.59, atol=5e-3) and np.isclose(
    2 ** (p - 1), 1.26, atol=5e-3
)
# The card: 0.08 claims of 1,500; young 1.8 and 1.1, garage 0.9; half a year.
assert np.isclose(0.08 * 1.8 * 0.9, 0.1296) and np.isclose(1_500 * 1.1, 1_650)
assert np.isclose(0.1296 * 1_650 / 2, 106.92)
assert np.isclose(106.92 / 0.7, 152.7, atol=0.05)
# The card on a rising premium.
assert np.isclose(0.1 * 2_000 / 0.7, 285.7, atol=0.05)
assert np.isclose(0.1 * 2_200 / 0.7, 314.3, atol=0.05)
