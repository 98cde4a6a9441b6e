"""Bias and variance of ridge weights: the formula, and a simulation."""

import numpy as np

# --8<-- [start:show]
X = np.array([[2.0, 1.0], [1.0, -1.0], [0.0, 2.0]])
w_true, noise_variance = np.array([2.0, 0.5]), 4.0
_, sigma, Vt = np.linalg.svd(X, full_matrices=False)


def bias_and_variance(lam, w):
    c = Vt @ w  # the true weights in the singular directions
    bias2 = np.sum((lam * c / (sigma**2 + lam)) ** 2)
    variance = noise_variance * np.sum(sigma**2 / (sigma**2 + lam) ** 2)
    return bias2, variance


print("lambda   bias^2   variance   sum")
for lam in (0.0, 1.0, 3.0, 12.0):
    bias2, variance = bias_and_variance(lam, w_true)
    print(f"{lam:6.1f} {bias2:8.3f} {variance:10.3f} {bias2 + variance:7.3f}")
# --8<-- [end:show]

bias2, variance = bias_and_variance(0.0, w_true)
assert bias2 == 0 and np.isclose(variance, 4 * 11 / 29)  # by hand
rng = np.random.default_rng(0)
Y = X @ w_true + np.sqrt(noise_variance) * rng.normal(size=(200_000, 3))
for lam in (0.0, 1.0, 12.0):
    W = np.linalg.solve(X.T @ X + lam * np.eye(2), X.T @ Y.T).T
    bias2, variance = bias_and_variance(lam, w_true)
    assert np.isclose(np.sum((W.mean(axis=0) - w_true) ** 2), bias2, atol=0.02)
    assert np.isclose(W.var(axis=0).sum(), variance, rtol=0.02)


def risk(lam, w):
    return sum(bias_and_variance(lam, w))


# Which strengths help depends on the weights one does not know.
assert risk(3.0, w_true) < risk(0.0, w_true) < risk(12.0, w_true)
assert min(risk(lam, 5 * w_true) for lam in (1, 3)) > risk(0.0, 5 * w_true)
