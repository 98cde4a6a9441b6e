"""Correlated Gaussians: sampling and the log-density with one factor."""

import numpy as np
from scipy.linalg import solve_triangular
from scipy.stats import multivariate_normal

Sigma = np.array([[4.0, 8.0, -4.0], [8.0, 17.0, -5.0], [-4.0, -5.0, 17.0]])
mu = np.array([1.0, 0.0, -1.0])
L = np.linalg.cholesky(Sigma)
rng = np.random.default_rng(0)
Z = rng.normal(size=(100_000, 3))  # one standard normal vector a row
X = mu + Z @ L.T  # rows: mu + L z
error = np.linalg.norm(np.cov(X.T) - Sigma) / np.linalg.norm(Sigma)
print(f"covariance of 100000 samples is off by less than 2%: {error < 0.02}")

wrong = np.cov((Z @ L).T)  # forgot the transpose: covariance L^T L
print("with Z L instead, var of the first:", round(wrong[0, 0], 0))
assert np.allclose(wrong, L.T @ L, atol=0.5)


def log_density(x):
    z = solve_triangular(L, x - mu, lower=True)
    log_det = 2 * np.log(L.diagonal()).sum()
    return -0.5 * (z @ z + log_det + len(x) * np.log(2 * np.pi))


x = mu + np.array([2.0, 5.0, 3.0])
print(f"log density: {log_density(x):.4f}")
assert np.isclose(log_density(x), multivariate_normal(mu, Sigma).logpdf(x))

whitened = solve_triangular(L, (X - mu).T, lower=True).T
assert np.allclose(whitened, Z)  # the way back
