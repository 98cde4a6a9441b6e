"""The trace trick: a Gaussian likelihood needs only the scatter matrix."""

import numpy as np
from scipy.stats import multivariate_normal

rng = np.random.default_rng(0)
n, d = 200, 3
X = rng.normal(size=(n, d)) @ rng.normal(size=(d, d)) + [1.0, 0.0, 2.0]
mu = X.mean(axis=0)
S = (X - mu).T @ (X - mu) / n


def log_likelihood(Sigma):
    _, logdet = np.linalg.slogdet(Sigma)
    fit = np.trace(np.linalg.solve(Sigma, S))
    return -n / 2 * (d * np.log(2 * np.pi) + logdet + fit)


Sigma = np.array([[2.0, 0.5, 0.0], [0.5, 1.0, 0.0], [0.0, 0.0, 3.0]])
library = multivariate_normal(mu, Sigma).logpdf(X).sum()
print(f"trace trick {log_likelihood(Sigma):.3f}  SciPy {library:.3f}")
assert np.isclose(log_likelihood(Sigma), library)
best = log_likelihood(S)
for _ in range(200):
    W = rng.normal(size=(d, d)) * 0.1
    assert log_likelihood(S + W @ W.T) < best
assert np.isclose(np.trace(np.linalg.solve(S, S)), d)

A = rng.normal(size=(d, d))  # E[x^T A x] = tr(A S) + mu^T A mu
mean = np.mean(np.einsum("ni,ij,nj->n", X, A, X))
assert np.isclose(mean, np.trace(A @ S) + mu @ A @ mu)
