"""Shapes: column vectors on paper, one-dimensional arrays in NumPy."""

# --8<-- [start:show]
import numpy as np

rng = np.random.default_rng(0)
n, d, m = 5, 3, 2
X = rng.normal(size=(n, d))  # examples in rows
y = rng.normal(size=n)
w = rng.normal(size=d)
W = rng.normal(size=(m, d))
b = rng.normal(size=m)

residual = y - X @ w
gradient = -2 / n * X.T @ residual  # of the mean squared error
print("residual", residual.shape, " gradient", gradient.shape)
print("layer   ", (X @ W.T + b).shape, " b is added to each row")

# the classic accident: (n, 1) - (n,) broadcasts to an n x n table
accident = y.reshape(n, 1) - X @ w
print("(n, 1) - (n,) gives", accident.shape)
# --8<-- [end:show]

assert np.allclose(np.diag(accident), residual)
assert not np.isclose(np.mean(accident**2), np.mean(residual**2))

# one example is a row of X, but a column in the formula W x + b
assert np.allclose((X @ W.T + b)[0], W @ X[0] + b)

# the gradient has the shape of w; the Jacobian of w -> y - X w is -X
step = 1e-6
for j, e in enumerate(np.eye(d)):
    r_plus, r_minus = y - X @ (w + step * e), y - X @ (w - step * e)
    slope = (r_plus @ r_plus - r_minus @ r_minus) / (2 * step * n)
    assert np.isclose(gradient[j], slope, atol=1e-6)
    assert np.allclose((r_plus - r_minus) / (2 * step), -X[:, j], atol=1e-6)
