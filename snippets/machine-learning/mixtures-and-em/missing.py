"""EM for a Gaussian pair whose second value is often missing."""

import numpy as np


# --8<-- [start:show]
def em_missing(X, steps=500, spread=True):
    """X (n, 2), nan in the second column only; returns mean, covariance."""
    gap = np.isnan(X[:, 1])
    mean, cov = X[~gap].mean(axis=0), np.cov(X[~gap].T, bias=True)
    for _ in range(steps):
        slope = cov[0, 1] / cov[0, 0]
        filled = X.copy()  # E step: E[y | x] ...
        filled[gap, 1] = mean[1] + slope * (X[gap, 0] - mean[0])
        left = cov[1, 1] - slope * cov[0, 1]  # ... and Var(y | x)
        mean = filled.mean(axis=0)  # M step
        cov = np.cov(filled.T, bias=True)
        cov[1, 1] += spread * left * gap.mean()
    return mean, cov


def sample(seed):
    rng = np.random.default_rng(seed)
    X = rng.multivariate_normal([0, 0], [[1, 0.7], [0.7, 1]], size=4000)
    X[(X[:, 0] > 0) & (rng.random(4000) < 0.8), 1] = np.nan
    return X


X = sample(0)
seen = X[~np.isnan(X[:, 1])]
for name, (mean, cov) in {
    "complete rows  ": (seen.mean(axis=0), np.cov(seen.T, bias=True)),
    "filled in only ": em_missing(X, spread=False),
    "EM             ": em_missing(X),
}.items():
    print(f"{name} mean of y {mean[1]:5.2f}   variance of y {cov[1, 1]:.2f}")
# --8<-- [end:show]

for seed in range(5):
    X = sample(seed)
    right = X[:, 0] > 0
    assert abs(np.isnan(X[right, 1]).mean() - 0.8) < 0.04
    assert abs(right.mean() - 0.5) < 0.04  # four standard errors and more
    seen = X[~np.isnan(X[:, 1])]
    mean, cov = em_missing(X)
    # Here the maximum is known: regress y on x where both are seen.
    c = np.cov(seen.T, bias=True)
    slope = c[0, 1] / c[0, 0]
    at = seen[:, 1].mean() + slope * (X[:, 0].mean() - seen[:, 0].mean())
    rest = c[1, 1] - slope * c[0, 1]
    assert np.isclose(mean[1], at)
    assert np.isclose(cov[1, 1], rest + slope**2 * X[:, 0].var())
    assert np.isclose(cov[0, 1], slope * X[:, 0].var())
    assert seen[:, 1].mean() < -0.2 and abs(mean[1]) < 0.1
    assert em_missing(X, spread=False)[1][1, 1] < cov[1, 1] - 0.1
