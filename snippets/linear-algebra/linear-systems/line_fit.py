"""A line through four points: normal equations and orthogonality."""

import numpy as np
from sklearn.linear_model import LinearRegression

# --8<-- [start:show]
t = np.array([0.0, 1.0, 2.0, 3.0])
y = np.array([1.0, 3.0, 2.0, 6.0])
A = np.column_stack([np.ones(4), t])  # intercept, slope
x = np.linalg.solve(A.T @ A, A.T @ y)
r = y - A @ x
print("intercept, slope", x.round(4))
print("fitted          ", (A @ x).round(4))
print("residual        ", r.round(4))
print("A^T r           ", (A.T @ r).round(9) + 0.0)
# --8<-- [end:show]

assert np.allclose(A.T @ A, [[4, 6], [6, 14]]) and np.allclose(
    A.T @ y, [12, 25]
)
assert np.allclose(x, [18 / 20, 28 / 20])  # by hand: Cramer's rule
model = LinearRegression().fit(t[:, None], y)
assert np.allclose([model.intercept_, *model.coef_], x)
assert np.allclose(np.linalg.lstsq(A, y, rcond=1e-12)[0], x)
assert np.allclose(A @ x + r, y)  # data = fit + residual
for j in range(2):  # gradient of half the squared residual, by differences
    w, h = np.array([2.0, -1.0]), 1e-3 * np.eye(2)[j]
    up, down = (np.sum((A @ v - y) ** 2) / 2 for v in (w + h, w - h))
    assert np.isclose((up - down) / 2e-3, (A.T @ (A @ w - y))[j])
c = t - t.mean()
assert np.isclose(c @ (y - y.mean()) / (c @ c), x[1])  # covariance / variance
assert np.isclose(y @ y, (A @ x) @ (A @ x) + r @ r)  # Pythagoras
rng = np.random.default_rng(0)
for _ in range(100):  # any other weights: |A h|^2 more, and no cross term
    h = rng.normal(size=2)
    other = y - A @ (x + h)
    assert np.isclose(other @ other, r @ r + (A @ h) @ (A @ h))
# The follow-up: a line through the origin leaves residuals that do not sum
# to zero.
slope = t @ y / (t @ t)
assert np.isclose(slope, 25 / 14)
assert not np.isclose(np.sum(y - slope * t), 0)
