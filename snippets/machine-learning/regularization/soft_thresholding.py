"""Soft thresholding solves the lasso if the columns are orthonormal."""

import numpy as np
from sklearn.linear_model import Lasso, Ridge


def soft(z, lam):
    return np.sign(z) * np.maximum(np.abs(z) - lam, 0.0)


# One dimension: compare with brute force over a fine grid of w.
grid = np.linspace(-5.0, 5.0, 100_001)
for z in (-3.0, -0.4, 0.0, 1.0, 2.5):
    brute = grid[np.argmin(0.5 * (grid - z) ** 2 + 1.0 * np.abs(grid))]
    assert np.isclose(brute, soft(z, 1.0), atol=1e-4)

assert np.allclose(soft(np.array([3.0, -1.2, 0.4]), 1.0), [2.0, -0.2, 0.0])

# Two orthonormal columns, z = X^T y = (3, 1).
X = 0.5 * np.array([[1, 1], [1, -1], [1, 1], [1, -1]])
y = np.array([3.0, 1.0, 1.0, 1.0])
n = len(y)
z = X.T @ y
assert np.allclose(X.T @ X, np.eye(2))
print("least squares", z)
for lam in (0.5, 2.0):
    ridge, lasso = z / (1.0 + lam), soft(z, lam)
    print(f"lambda {lam}: ridge", np.round(ridge, 3), " lasso", lasso)
    r = Ridge(alpha=lam, fit_intercept=False).fit(X, y)
    m = Lasso(alpha=lam / n, fit_intercept=False).fit(X, y)
    assert np.allclose(r.coef_, ridge) and np.allclose(m.coef_, lasso)

# The same rows twice: Lasso averages its loss, Ridge adds it up.
X2, y2 = np.vstack([X, X]), np.concatenate([y, y])
assert np.allclose(m.coef_, m.fit(X2, y2).coef_)
assert np.all(np.abs(r.coef_) < np.abs(r.fit(X2, y2).coef_))
