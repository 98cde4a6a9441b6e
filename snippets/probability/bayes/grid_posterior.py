"""The posterior of one parameter on a grid, safe from underflow."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def grid_posterior(log_prior, log_likelihood):
    """Weights (k,) that sum to one, and the log evidence.

    log_prior (k,): logarithms of prior weights that sum to one;
    log_likelihood (n, k): of n independent observations at k parameters.
    """
    log_joint = log_prior + log_likelihood.sum(axis=0)
    top = log_joint.max()
    if np.isneginf(top):
        raise ValueError("the data are impossible for every parameter")
    weights = np.exp(log_joint - top)
    total = weights.sum()
    return weights / total, top + np.log(total)


# --8<-- [end:show]

rng = np.random.default_rng(0)
theta = (np.arange(2000) + 0.5) / 2000
tosses = (rng.uniform(size=3000) < 0.7)[:, None]
log_likelihood = np.where(tosses, np.log(theta), np.log1p(-theta))
log_prior = np.full(2000, -np.log(2000))
posterior, log_evidence = grid_posterior(log_prior, log_likelihood)
h, n = tosses.sum(), len(tosses)
assert np.isclose(posterior.sum(), 1)
assert np.isclose(posterior @ theta, (h + 1) / (n + 2))  # uniform prior
beta = stats.beta(h + 1, n - h + 1).pdf(theta) / 2000
assert np.allclose(posterior, beta, atol=1e-6)
exact = stats.betabinom(n, 1, 1).logpmf(h) - stats.binom(n, 0.5).logpmf(h)
assert np.isclose(log_evidence, exact + n * np.log(0.5))
assert np.exp(log_likelihood.sum(axis=0)).max() == 0  # the naive product
few, _ = grid_posterior(np.log([0.2, 0.6, 0.2]), np.log([[0.3, 0.5, 0.7]]))
assert np.allclose(few, np.array([0.06, 0.3, 0.14]) / 0.5)
impossible = np.full((3, 2), -np.inf)
try:
    grid_posterior(np.log([0.5, 0.5]), impossible)
except ValueError:
    pass
else:
    raise AssertionError("data that no parameter allows must be refused")
