"""A feature column is copied by accident: least squares, ridge and lasso."""

# --8<-- [start:show]
import numpy as np
from sklearn.linear_model import Lasso, Ridge

x, y = np.array([0.6, 0.8]), np.array([1.0, 0.5])  # x @ x = x @ y = 1
one, two = x[:, None], np.column_stack([x, x])


def ridge(X, strength):
    """Minimiser of |y - X w|^2 / 2 + strength |w|^2 / 2."""
    return np.linalg.solve(X.T @ X + strength * np.eye(X.shape[1]), X.T @ y)


w, uv = ridge(one, 1.0), ridge(two, 1.0)
print(f"ridge, one copy:     w = {w[0]:.4f}")
print(f"ridge, two copies:   u = {uv[0]:.4f}, v = {uv[1]:.4f}")
print(f"                     u + v = {uv.sum():.4f}")
print(f"ridge, half penalty: w = {ridge(one, 0.5)[0]:.4f}")

# the lasso, with the penalty 0.25 (|u| + |v|); scikit-learn divides by n
lasso = Lasso(alpha=0.25 / len(y), fit_intercept=False)
fit_one, fit_two = (lasso.fit(X, y).predict(X) for X in (one, two))
print(f"lasso, either way:   sum of weights = {fit_two @ x:.4f}")
# --8<-- [end:show]

assert np.isclose(x @ x, 1) and np.isclose(x @ y, 1)
assert np.allclose(fit_one, 0.75 * x) and np.allclose(fit_two, fit_one)
assert np.allclose(two @ uv, one @ ridge(one, 0.5))
library = Ridge(alpha=1.0, fit_intercept=False).fit(two, y).coef_
assert np.allclose(library, uv)

# the same for generic data: n copies share the penalty
rng = np.random.default_rng(1)
z, t = rng.normal(size=9), rng.normal(size=9)
for copies, strength in ((2, 3.0), (5, 0.7)):
    Z = np.column_stack([z] * copies)
    w_copies = np.linalg.solve(Z.T @ Z + strength * np.eye(copies), Z.T @ t)
    w_single = z @ t / (z @ z + strength / copies)
    assert np.isclose(w_copies.sum(), w_single)

# least squares: the fit stays, the weights on the copies are not unique
assert np.linalg.matrix_rank(two.T @ two) == 1
w_ls = np.linalg.lstsq(one, y)[0]
for split in ([1.0, 0.0], [3.0, -2.0], np.linalg.lstsq(two, y)[0]):
    assert np.allclose(two @ split, one @ w_ls)
