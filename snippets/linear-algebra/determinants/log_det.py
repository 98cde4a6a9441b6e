"""A Gaussian log-density by Cholesky, where the determinant underflows."""

import numpy as np
from scipy.linalg import solve_triangular
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
print(f"d=2   log-density {log_density(x, np.zeros(2), Sigma)[0]:.4f}")

rng, d = np.random.default_rng(0), 500
F = rng.normal(size=(d, 2 * d))
Sigma = 0.01 * F @ F.T / (2 * d)
x = 0.1 * rng.normal(size=(1, d))
print(f"d=500 log-density {log_density(x, np.zeros(d), Sigma)[0]:.3f}")
print(f"      det {np.linalg.det(Sigma)}", end="   ")
print(f"log det {np.linalg.slogdet(Sigma)[1]:.3f}")
# --8<-- [end:show]

for d, n in ((1, 3), (3, 4), (40, 5), (500, 2)):
    F, mu = rng.normal(size=(d, 2 * d)), rng.normal(size=d)
    Sigma = 0.01 * F @ F.T / (2 * d)
    X = mu + 0.1 * rng.normal(size=(n, d))
    wanted = multivariate_normal(mu, Sigma).logpdf(X)
    assert log_density(X, mu, Sigma).shape == (n,)
    assert np.allclose(log_density(X, mu, Sigma), wanted)
by_hand = -np.log(2 * np.pi) - 0.5 * np.log(8) - 1.5
Sigma = np.array([[4.0, 2.0], [2.0, 3.0]])
hand = log_density(np.array([[2.0, 3.0]]), np.zeros(2), Sigma)
assert np.allclose(hand, by_hand)
