"""Laplace's approximation of an evidence, against the exact value."""

from math import lgamma

import numpy as np


# --8<-- [start:show]
def laplace_log_evidence(log_joint, H):
    """Log-evidence from log p(D, theta) at the mode and the Hessian H (d, d)
    of -log p(D, theta) there."""
    d, (_, log_det) = len(H), np.linalg.slogdet(H)
    return log_joint + 0.5 * d * np.log(2 * np.pi) - 0.5 * log_det


def coin(heads, tails):  # uniform prior on the probability of heads
    theta = heads / (heads + tails)  # the mode
    log_joint = heads * np.log(theta) + tails * np.log(1 - theta)
    H = np.array([[heads / theta**2 + tails / (1 - theta) ** 2]])
    exact = lgamma(heads + 1) + lgamma(tails + 1) - lgamma(heads + tails + 2)
    return laplace_log_evidence(log_joint, H), exact


excess = []
for heads, tails in ((7, 3), (70, 30), (700, 300)):
    guess, exact = coin(heads, tails)
    print(
        f"n={heads + tails:4}  Laplace {guess:9.4f}  exact {exact:9.4f}", end=""
    )
    excess.append(100 * np.expm1(guess - exact))
    print(f"  too large by {excess[-1]:.2f} %")
# --8<-- [end:show]

for k, n in enumerate((10, 100, 1000)):  # 7/10 heads, the integral itself
    theta, step = np.linspace(0, 1, 20001, retstep=True)
    bump = (theta**0.7 * (1 - theta) ** 0.3) ** n
    H = n / (0.7 * 0.3)  # of the binomial log-likelihood at its mode
    gaussian = (0.7**0.7 * 0.3**0.3) ** n * np.sqrt(2 * np.pi / H)
    ratio = gaussian / (np.sum(bump) * step)
    assert np.isclose(excess[k], 100 * (ratio - 1), atol=1e-3)
for heads, tails in ((7, 3), (2, 5), (60, 11)):
    errors = [np.subtract(*coin(c * heads, c * tails)) for c in (1, 10, 100)]
    assert errors[0] > 8 * errors[1] > 64 * errors[2] > 0
rng = np.random.default_rng(0)
for n, d in ((12, 1), (12, 3), (4, 6)):  # exact for a Gaussian model
    X, y = rng.normal(size=(n, d)), rng.normal(size=n)
    noise, prior = 0.3, 2.0  # variances
    H = X.T @ X / noise + np.eye(d) / prior
    w = np.linalg.solve(H, X.T @ y / noise)
    log_joint = -0.5 * np.sum((y - X @ w) ** 2) / noise - 0.5 * w @ w / prior
    log_joint -= 0.5 * n * np.log(2 * np.pi * noise)
    log_joint -= 0.5 * d * np.log(2 * np.pi * prior)
    C = noise * np.eye(n) + prior * X @ X.T
    exact = -0.5 * (y @ np.linalg.solve(C, y) + np.linalg.slogdet(C)[1])
    exact -= 0.5 * n * np.log(2 * np.pi)
    assert np.isclose(laplace_log_evidence(log_joint, H), exact)
    # the penalty: the posterior's width against the prior's, at the mode
    fit = -0.5 * (np.sum((y - X @ w) ** 2) / noise)
    fit -= 0.5 * n * np.log(2 * np.pi * noise)
    widths = -0.5 * np.linalg.slogdet(prior * H)[1]
    assert np.isclose(exact - fit, widths - 0.5 * w @ w / prior)
