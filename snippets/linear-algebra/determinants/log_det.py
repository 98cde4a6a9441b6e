"""A Gaussian log-density by Cholesky, where the determinant underflows."""

import numpy as np
from scipy.linalg import solve_triangular
from scipy.special import digamma, polygamma
from scipy.stats import multivariate_normal


# --8<-- [start:show]
def log_density(X, mu, Sigma):  # X (n, d), mu (d,), Sigma (d, d)
    L = np.linalg.cholesky(Sigma)  # raises if not positive definite
    Z = solve_triangular(L, (X - mu).T, lower=True)  # (d, n)
    half_log_det = np.sum(np.log(np.diag(L)))
    constant = 0.5 * len(mu) * np.log(2 * np.pi)
    return -constant - half_log_det - 0.5 * np.sum(Z**2, axis=0)


Sigma = np.array([[4.0, 2.0], [2.0, 3.0]])
x = np.array([[2.0, 3.0]])
hand = log_density(x, np.zeros(2), Sigma)[0]
print(f"d=2   log-density {hand:.4f}")

rng, d = np.random.default_rng(0), 500
F = rng.normal(size=(d, 2 * d))
Sigma = 0.01 * F @ F.T / (2 * d)
x = 0.1 * rng.normal(size=(1, d))
log_p, det = log_density(x, np.zeros(d), Sigma)[0], np.linalg.det(Sigma)
print(f"d=500 log-density {log_p:.3f}")
print(f"      det {det}", end="   ")
print(f"log det {np.linalg.slogdet(Sigma)[1]:.3f}")
# --8<-- [end:show]

assert np.isclose(hand, -np.log(2 * np.pi) - 0.5 * np.log(8) - 1.5)
assert det == 0 and log_p > 0  # underflow; a density above 1
assert d == 500 and np.isclose(log_p, multivariate_normal.logpdf(x, cov=Sigma))
# a feature of variance 0.01: F F^T is Wishart with 2 d degrees of freedom
halves = 0.5 * (2 * d - np.arange(d))
wishart = d * np.log(0.01 / d) + np.sum(digamma(halves))
assert abs(np.linalg.slogdet(Sigma)[1] - wishart) < 5 * np.sqrt(
    np.sum(polygamma(1, halves))
)
assert 0.9 < np.sum(x**2) / (0.01 * d) < 1.1
for d, n in ((1, 3), (3, 4), (40, 5), (500, 2)):
    F, mu = rng.normal(size=(d, 2 * d)), rng.normal(size=d)
    Sigma = 0.01 * F @ F.T / (2 * d)
    X = mu + 0.1 * rng.normal(size=(n, d))
    wanted = multivariate_normal(mu, Sigma).logpdf(X)
    assert log_density(X, mu, Sigma).shape == (n,)
    assert np.allclose(log_density(X, mu, Sigma), wanted)
