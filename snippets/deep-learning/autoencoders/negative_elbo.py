"""The loss of a variational autoencoder, for each example in nats."""

import numpy as np
from scipy.stats import norm


# --8<-- [start:show]
def negative_elbo(X, R, mean, log_var, var):
    """X, R (n, d); mean, log_var (n, k); var > 0: fit and price, (n,)."""
    d = X.shape[1]
    fit = np.sum((X - R) ** 2, axis=1) / (2 * var)
    fit = fit + d / 2 * np.log(2 * np.pi * var)
    price = np.sum(mean**2 + np.exp(log_var) - 1 - log_var, axis=1) / 2
    return fit, price


X, R = np.array([[1.0, 0.0]]), np.array([[0.5, 0.5]])
mean, log_var = np.array([[1.5, 0.0]]), np.log([[0.25, 1.0]])
for var in (1.0, 0.25):
    fit, price = negative_elbo(X, R, mean, log_var, var)
    print(f"variance {var:4}: fit {fit[0]:.3f}, price {price[0]:.3f}")
# --8<-- [end:show]
# by hand: a quarter of the variance weighs the error fourfold
assert np.isclose(fit[0], 4 * 0.5 / 2 + np.log(2 * np.pi / 4))
assert np.isclose(price[0], (2.25 + 0.25 - 1 + np.log(4)) / 2)
rng = np.random.default_rng(0)
X, R = rng.normal(size=(2, 3, 5))
mean, log_var = rng.normal(size=(2, 3, 4))
fit, price = negative_elbo(X, R, mean, log_var, 0.3)
assert fit.shape == price.shape == (3,)
assert np.allclose(-fit, norm.logpdf(X, R, np.sqrt(0.3)).sum(axis=1))
# the price is E_q[log q - log p]; exact by Gauss-Hermite quadrature
nodes, weight = np.polynomial.hermite_e.hermegauss(5)
sd = np.exp(log_var / 2)
Z = mean + sd * nodes[:, None, None]
gap = norm.logpdf(Z, mean, sd) - norm.logpdf(Z)
exact = np.einsum("g,gnk->n", weight, gap) / weight.sum()
assert np.allclose(price, exact)
# the card: x = (1, 2), r = (0, 2), mean (2, 0), var (1, 0.25), var 0.5
fit, price = negative_elbo(
    np.array([[1.0, 2.0]]),
    np.array([[0.0, 2.0]]),
    np.array([[2.0, 0.0]]),
    np.log([[1.0, 0.25]]),
    0.5,
)
assert np.isclose(fit[0], 1 + np.log(np.pi)) and fit[0].round(2) == 2.14
assert price[0].round(2) == 2.32
