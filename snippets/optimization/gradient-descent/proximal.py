"""The lasso by proximal steps: a gradient step, then soft thresholding."""

import numpy as np
from sklearn.linear_model import Lasso


# --8<-- [start:show]
def soft(z, t):
    return np.sign(z) * np.maximum(np.abs(z) - t, 0)


rng = np.random.default_rng(0)
X = rng.normal(size=(60, 5))
y = X @ np.array([2.0, 0.0, -1.0, 0.0, 0.0]) + 0.3 * rng.normal(size=60)
lam, eta = 15.0, 1 / np.linalg.norm(X, 2) ** 2  # 1/L

prox, sub = np.zeros(5), np.zeros(5)
for _ in range(200):
    prox = soft(prox - eta * (X.T @ (X @ prox - y)), eta * lam)
    sub = sub - eta * (X.T @ (X @ sub - y) + lam * np.sign(sub))
print("proximal   ", np.round(prox, 4) + 0.0)
print("subgradient", np.round(sub, 4))
# --8<-- [end:show]

wanted = Lasso(alpha=lam / 60, fit_intercept=False, tol=1e-12).fit(X, y).coef_
assert np.allclose(prox, wanted, atol=1e-8)
assert np.array_equal(prox == 0, wanted == 0) and np.sum(prox == 0) >= 2
assert np.array_equal(np.sign(prox), [1, 0, -1, 0, 0])
free = np.linalg.lstsq(X, y)[0]
assert np.allclose(free, [2, 0, -1, 0, 0], atol=0.2)
assert np.all(sub != 0)
grid = np.linspace(-4, 4, 80_001)
for z, t in ((1.3, 0.5), (-2.0, 0.7), (0.2, 0.4)):
    best = grid[np.argmin((grid - z) ** 2 / 2 + t * np.abs(grid))]
    assert abs(best - soft(z, t)) < 1e-3
z = soft(np.array([1.5, -0.1, -2.0]), 0.4)  # the card's first step
assert np.allclose(z, [1.1, 0, -1.6])
