"""A generalised linear model by Newton's method."""

import numpy as np
from sklearn.linear_model import LogisticRegression, PoissonRegressor


# --8<-- [start:show]
def fit_glm(X, y, mean, variance, steps=25):
    """Weights (d,) of a GLM with canonical link; X (n, d), y (n,).

    mean(eta) and variance(eta) are the first two derivatives of A.
    """
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        eta = X @ w
        gradient = X.T @ (y - mean(eta))
        hessian = X.T @ (variance(eta)[:, None] * X)
        w = w + np.linalg.solve(hessian, gradient)
    return w


def sigmoid(eta):
    return 1 / (1 + np.exp(-eta))


rng = np.random.default_rng(0)
X = np.column_stack([np.ones(2000), rng.normal(size=2000)])
clicks = rng.uniform(size=2000) < sigmoid(X @ [-1.0, 0.8])
visits = rng.poisson(np.exp(X @ [0.5, 0.3]))
p = fit_glm(X, clicks, sigmoid, lambda e: sigmoid(e) * (1 - sigmoid(e)))
q = fit_glm(X, visits, np.exp, np.exp)
print("logistic:", p.round(2), " Poisson:", q.round(2))
print("sums: clicks", clicks.sum(), "and", sigmoid(X @ p).sum().round(6))
# --8<-- [end:show]

assert np.allclose(X.T @ (clicks - sigmoid(X @ p)), 0, atol=1e-8)
assert np.allclose(X.T @ (visits - np.exp(X @ q)), 0, atol=1e-6)
identity = fit_glm(X, visits * 1.0, lambda e: e, np.ones_like)
assert np.allclose(identity, np.linalg.lstsq(X, visits, rcond=None)[0])
library = LogisticRegression(C=1e10, fit_intercept=False, tol=1e-10).fit(
    X, clicks
)
assert np.allclose(library.coef_[0], p, atol=1e-4)
library = PoissonRegressor(alpha=0, fit_intercept=False, tol=1e-10).fit(
    X, visits
)
assert np.allclose(library.coef_, q, atol=1e-4)
errors = np.sqrt(np.diag(np.linalg.inv(X.T @ (np.exp(X @ q)[:, None] * X))))
assert np.all(np.abs(q - [0.5, 0.3]) < 4 * errors)
