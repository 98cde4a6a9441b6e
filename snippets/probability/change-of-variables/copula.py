"""Dependent variables with chosen marginals: a Gaussian copula."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, rho = 200_000, 0.7
Z = rng.normal(size=n)
W = rho * Z + np.sqrt(1 - rho**2) * rng.normal(size=n)  # correlation 0.7
U, V = stats.norm.cdf(Z), stats.norm.cdf(W)  # uniform, still dependent
wait = -np.log1p(-U) * 3  # exponential, mean 3
price = np.exp(1 + 0.5 * stats.norm.ppf(V))  # log-normal

print(f"mean wait {wait.mean():.2f}, median price {np.median(price):.2f}")
print(f"correlation {np.corrcoef(wait, price)[0, 1]:.2f}", end=", ")
print(f"of ranks {stats.spearmanr(wait, price).statistic:.2f}")
# --8<-- [end:show]

limit = np.sqrt(np.log(2 / 1e-4) / (2 * n))
assert stats.kstest(U, stats.uniform.cdf).statistic < limit
assert stats.kstest(wait, stats.expon(scale=3).cdf).statistic < limit
law = stats.lognorm(0.5, scale=np.e)
assert stats.kstest(price, law.cdf).statistic < limit
rank = stats.spearmanr(wait, price).statistic
assert np.isclose(rank, stats.spearmanr(Z, W).statistic)  # maps keep ranks
assert abs(rank - 6 / np.pi * np.arcsin(rho / 2)) < 0.01
assert abs(np.corrcoef(Z, W)[0, 1] - rho) < 0.01
# No dependence in the extreme: P(W > q | Z > q) falls, but slowly.
pair = stats.multivariate_normal(cov=[[1, rho], [rho, 1]])
levels = stats.norm.ppf([0.9, 0.99, 0.999, 0.9999])
together = [pair.cdf([-q, -q]) / stats.norm.sf(q) for q in levels]
assert np.all(np.diff(together) < 0) and together[-1] < 0.25 * together[0]
