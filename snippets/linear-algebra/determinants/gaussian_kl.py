"""KL divergence between two Gaussians by Cholesky factors."""

import numpy as np
from scipy.linalg import solve_triangular
from scipy.stats import multivariate_normal


# --8<-- [start:show]
def gaussian_kl(mu_p, Sigma_p, mu_q, Sigma_q):
    """KL(p || q) in nats; means (d,), positive definite covariances (d, d)."""
    L_p, L_q = np.linalg.cholesky(Sigma_p), np.linalg.cholesky(Sigma_q)
    M = solve_triangular(L_q, L_p, lower=True)  # trace is its squared norm
    r = solve_triangular(L_q, mu_p - mu_q, lower=True)
    log_ratio = -2 * np.sum(np.log(np.diag(M)))  # log(det S_q / det S_p)
    return 0.5 * (np.sum(M**2) - len(mu_p) + r @ r + log_ratio)


p = np.array([1.0, 0.0]), np.diag([1.0, 4.0])
q = np.zeros(2), np.eye(2)
print(f"KL(p || q) {gaussian_kl(*p, *q):.4f}", end="   ")
print(f"KL(q || p) {gaussian_kl(*q, *p):.4f}")
# --8<-- [end:show]

assert np.isclose(gaussian_kl(*p, *q), 0.5 * (4 - np.log(4)))
assert np.isclose(gaussian_kl(*q, *p), 0.5 * (0.25 + np.log(4)))
rng = np.random.default_rng(0)
for d in (1, 2, 3, 6):
    (mu_p, mu_q), (F, G) = (
        rng.normal(size=(2, d)),
        rng.normal(size=(2, d, 2 * d)),
    )
    Sigma_p, Sigma_q = F @ F.T, G @ G.T
    kl = gaussian_kl(mu_p, Sigma_p, mu_q, Sigma_q)
    # 2 d points with the mean and covariance of p: exact for quadratics
    steps = np.sqrt(d) * np.linalg.cholesky(Sigma_p).T
    points = np.concatenate([mu_p + steps, mu_p - steps])
    log_p = multivariate_normal(mu_p, Sigma_p).logpdf(points)
    log_q = multivariate_normal(mu_q, Sigma_q).logpdf(points)
    assert kl > 0 and np.isclose(kl, np.mean(log_p - log_q))
    assert np.isclose(gaussian_kl(mu_p, Sigma_p, mu_p, Sigma_p), 0, atol=1e-12)
    sd, eye = np.sqrt(np.diag(Sigma_p)), np.eye(d)  # a VAE's term
    vae = 0.5 * np.sum(sd**2 + mu_p**2 - 1 - 2 * np.log(sd))
    assert np.isclose(gaussian_kl(mu_p, np.diag(sd**2), np.zeros(d), eye), vae)
d = 500  # here both determinants underflow
small = gaussian_kl(np.ones(d), 1e-3 * np.eye(d), np.zeros(d), 2e-3 * np.eye(d))
assert np.isclose(small, 0.5 * d * (0.5 - 1 + 500 + np.log(2)))
