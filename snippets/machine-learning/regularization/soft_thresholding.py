"""Soft thresholding against scaling: one weight, then orthonormal columns."""

import numpy as np
from sklearn.linear_model import Lasso, Ridge


# --8<-- [start:show]
def soft(z, lam):
    return np.sign(z) * np.maximum(np.abs(z) - lam, 0.0)


def scale(z, lam):
    return z / (1 + lam)


z = np.array([3.0, 1.0, -0.4])  # least-squares weights
for lam in (0.3, 2.0):
    print(f"lambda {lam}: lasso", soft(z, lam).round(2) + 0.0, end="  ")
    print("ridge", scale(z, lam).round(2))
# --8<-- [end:show]

grid = np.linspace(-5, 5, 100_001)  # by brute force
for point in (-3.0, -0.4, 0.0, 0.7, 2.5):
    for lam in (0.3, 1.0):
        best = grid[np.argmin(0.5 * (grid - point) ** 2 + lam * np.abs(grid))]
        assert np.isclose(best, soft(point, lam), atol=1e-4)
        best = grid[np.argmin((grid - point) ** 2 + lam * grid**2)]
        assert np.isclose(best, scale(point, lam), atol=1e-4)
assert np.allclose(soft(z, 0.3), [2.7, 0.7, -0.1])  # by hand
rng = np.random.default_rng(0)
X, _ = np.linalg.qr(rng.normal(size=(50, 3)))
y = X @ z + (np.eye(50) - X @ X.T) @ rng.normal(size=50)
assert np.allclose(X.T @ y, z)
lasso = Lasso(alpha=0.5 / 50, fit_intercept=False, tol=1e-12).fit(X, y)
assert np.allclose(lasso.coef_, soft(z, 0.5), atol=1e-8)
assert np.allclose(
    Ridge(alpha=0.5, fit_intercept=False).fit(X, y).coef_, z / 1.5
)
# The card: 3, -1.2, 0.4 at strength 1, and with an unhalved loss.
w = np.array([3.0, -1.2, 0.4])
assert np.allclose(soft(w, 1.0), [2, -0.2, 0])
assert np.allclose(w / 2, [1.5, -0.6, 0.2])
assert np.allclose(soft(w, 0.5), [2.5, -0.7, 0])
# The same rows twice: Lasso averages its loss, Ridge adds it up.
X2, y2 = np.vstack([X, X]), np.concatenate([y, y])
again = Lasso(alpha=0.5 / 50, fit_intercept=False, tol=1e-12).fit(X2, y2)
assert np.allclose(again.coef_, lasso.coef_)
twice = Ridge(alpha=0.5, fit_intercept=False).fit(X2, y2).coef_
assert np.allclose(twice, z / 1.25)
