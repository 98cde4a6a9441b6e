"""An EM step for Gaussian mixtures in log space, and what the start decides."""

import warnings
from collections import Counter

import numpy as np
from scipy.linalg import solve_triangular
from scipy.special import logsumexp
from scipy.stats import multivariate_normal
from sklearn.mixture import GaussianMixture

# --8<-- [start:step]


def em_step(X, weights, means, covs, reg=0.0):
    """One step; also returns the log-likelihood of the given parameters."""
    n, d = X.shape
    log_joint = np.empty((n, len(weights)))
    for k, (mean, cov) in enumerate(zip(means, covs, strict=True)):
        L = np.linalg.cholesky(cov)
        white = solve_triangular(L, (X - mean).T, lower=True)  # (d, n)
        log_det = 2 * np.log(np.diag(L)).sum()
        quad = np.sum(white**2, axis=0) + log_det + d * np.log(2 * np.pi)
        log_joint[:, k] = np.log(weights[k]) - quad / 2
    log_px = logsumexp(log_joint, axis=1, keepdims=True)
    R = np.exp(log_joint - log_px)  # E step: (n, K), rows sum to 1

    N = R.sum(axis=0)  # M step
    means = R.T @ X / N[:, None]
    covs = np.empty((len(N), d, d))
    for k in range(len(N)):
        Z = X - means[k]
        covs[k] = (R[:, k, None] * Z).T @ Z / N[k] + reg * np.eye(d)
    return N / n, means, covs, log_px.sum()
    # --8<-- [end:step]


# --8<-- [start:starts]
rng = np.random.default_rng(0)
centres = np.array([[0, 0], [5, 0], [0, 9]])
X = np.repeat(centres, 60, axis=0) + rng.normal(size=(180, 2))
found = []
for _ in range(10):
    w, covs = np.full(3, 1 / 3), np.array([np.cov(X.T)] * 3)
    means = X[rng.choice(len(X), 3, replace=False)]
    for _ in range(300):
        w, means, covs, log_lik = em_step(X, w, means, covs, reg=1e-6)
    found.append(f"{log_lik / 180:.2f}")
for value, times in sorted(Counter(found).items()):
    print(f"log-likelihood per point {value}: {times} of 10 starts")
# --8<-- [end:starts]
w, means, covs = np.full(3, 1 / 3), centres, np.array([np.eye(2)] * 3)
for _ in range(300):
    w, means, covs, log_lik = em_step(X, w, means, covs, reg=1e-6)
top = max(map(float, found))  # the best of ten is what the truth leads to
assert abs(log_lik / 180 - top) < 0.006 and min(map(float, found)) < top - 0.1
assert np.allclose(w, 1 / 3, atol=0.02)
# Two components in one cloud stay there, and the third covers the others.
w, means = np.full(3, 1 / 3), np.array([[-0.6, 9.0], [0.2, 9.0], [2.5, 0.0]])
covs = np.array([np.cov(X.T)] * 3)
for _ in range(300):
    w, means, covs, log_lik = em_step(X, w, means, covs, reg=1e-6)
assert abs(log_lik / 180 - max(map(float, set(found) - {f"{top:.2f}"}))) < 0.006
assert abs(w[2] - 2 / 3) < 0.02 and np.all(means[:2, 1] > 8)

rng = np.random.default_rng(1)
X = rng.normal(size=(50, 3)) @ rng.normal(size=(3, 3)) + 1.0
w, means = np.array([0.2, 0.5, 0.3]), X[:3] + 0.1
A = rng.normal(size=(3, 3, 3))
covs = A @ A.transpose(0, 2, 1) + np.eye(3)
new = em_step(X, w, means, covs)
sk = GaussianMixture(
    3,
    max_iter=1,
    reg_covar=0,
    weights_init=w,
    means_init=means,
    precisions_init=np.linalg.inv(covs),
    init_params="random",
)
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # one step does not converge
    sk.fit(X)
assert np.allclose(new[0], sk.weights_) and np.allclose(new[1], sk.means_)
assert np.allclose(new[2], sk.covariances_)
parts = [
    p * multivariate_normal(m, c).pdf(X)
    for p, m, c in zip(w, means, covs, strict=True)
]
assert np.isclose(new[3], np.log(np.sum(parts, axis=0)).sum())
last = -np.inf
for _ in range(30):
    w, means, covs, log_lik = em_step(X, w, means, covs)
    assert log_lik >= last - 1e-9
    last = log_lik
far = em_step(np.vstack([X, X[:1] + 1e3]), w, means, covs)
assert np.isfinite(far[3])  # the density of the last row underflows
once = em_step(X, np.ones(1), X[:1], np.eye(3)[None])  # K = 1: one step ends
assert np.allclose(once[2][0], np.cov(X.T, bias=True))
reg = em_step(X, np.ones(1), X[:1], np.eye(3)[None], reg=0.5)
assert np.allclose(reg[2][0], np.cov(X.T, bias=True) + 0.5 * np.eye(3))
