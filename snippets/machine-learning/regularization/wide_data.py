"""More features than examples: ridge from an n x n system, lasso's limit."""

import numpy as np
from sklearn.linear_model import Lasso

rng = np.random.default_rng(0)
n, d = 30, 300
X = rng.normal(size=(n, d))
y = rng.normal(size=n)

# One eigendecomposition of the n x n Gram matrix serves every lambda.
gram_values, Q = np.linalg.eigh(X @ X.T)


def ridge_dual(lam):
    return X.T @ (Q @ ((Q.T @ y) / (gram_values + lam)))


for lam in (0.1, 10.0, 1000.0):
    primal = np.linalg.solve(X.T @ X + lam * np.eye(d), X.T @ y)
    assert np.allclose(ridge_dual(lam), primal)
assert np.allclose(ridge_dual(1e-9), np.linalg.pinv(X) @ y)

lam_max = np.max(np.abs(X.T @ y))
for share in (0.5, 0.1, 0.01):
    model = Lasso(share * lam_max / n, fit_intercept=False)
    model.set_params(tol=1e-8, max_iter=100_000)
    active = np.count_nonzero(model.fit(X, y).coef_)
    print(f"lasso at {share:4.2f} lambda_max keeps {active:2d} of {d} features")
    assert active <= n

# Not unique: one row, twin features 1, y = 3, lambda = 1, w = (1, 1).
row, w = np.ones((1, 2)), np.ones(2)
assert np.allclose(row.T @ (3.0 - row @ w), 1.0 * np.sign(w))
