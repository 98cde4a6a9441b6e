"""One coefficient of a regression from the residual of its feature."""

import numpy as np


# --8<-- [start:show]
def simple(x, y):
    """Weight of y on the single column x, without an intercept."""
    return x @ y / (x @ x)


rng = np.random.default_rng(0)
x1 = rng.normal(size=200)
x2 = 0.9 * x1 + 0.4 * rng.normal(size=200)
y = 1.0 * x1 + 2.0 * x2 + 0.1 * rng.normal(size=200)
x1, x2, y = x1 - x1.mean(), x2 - x2.mean(), y - y.mean()

X = np.column_stack([x1, x2])
z2 = x2 - x1 * simple(x1, x2)  # what x1 cannot explain of x2
print("both together ", np.round(np.linalg.lstsq(X, y)[0], 3))
print(f"one at a time  {simple(x1, y):.3f} {simple(x2, y):.3f}")
print(f"y on z2 alone  {simple(z2, y):.3f}")
share = np.linalg.norm(z2) / np.linalg.norm(x2)
print(f"length of z2 as a share of x2: {share:.3f}")
# --8<-- [end:show]

w = np.linalg.solve(X.T @ X, X.T @ y)
noise = np.sqrt(np.sum((y - X @ w) ** 2) / 197)
assert abs(noise / 0.1 - 1) < 5 / np.sqrt(2 * 197)  # five standard errors
error = noise * np.sqrt(np.diag(np.linalg.inv(X.T @ X)))
assert np.all(np.abs(w - [1, 2]) < 5 * error)  # the true weights
assert np.isclose(z2 @ x1, 0)
assert np.isclose(simple(z2, y), w[1])
assert np.isclose(simple(x1, y), w[0] + w[1] * simple(x1, x2))
correlation = np.corrcoef(x1, x2)[0, 1]
assert abs(correlation - 0.9) < 0.05
assert abs(simple(x1, y) - (1 + 2 * 0.9)) < 0.1  # "about 1 + 2 * 0.9"
assert np.isclose(share, np.sqrt(1 - correlation**2))
y1 = y - x1 * simple(x1, y)  # y may be residualised as well
assert np.isclose(simple(z2, y1), w[1])
assert not np.isclose(simple(x2, y1), w[1], rtol=0.1)  # but not y alone

A, b = rng.normal(size=(30, 4)), rng.normal(size=30)  # three other columns
others = A[:, [0, 1, 3]]
z = A[:, 2] - others @ np.linalg.lstsq(others, A[:, 2], rcond=1e-12)[0]
assert np.isclose(simple(z, b), np.linalg.lstsq(A, b, rcond=1e-12)[0][2])
assert np.isclose(1 / (z @ z), np.linalg.inv(A.T @ A)[2, 2])  # its variance

t, b = np.array([0.0, 1.0, 2.0]), np.array([2.0, 1.0, 6.0])  # the text's line
assert np.isclose(simple(t - t.mean(), b), 2)

x1, x2, y = np.array([[1.0, 1, 0], [0, 1, 1], [3, 1, 4]])  # the card
w = np.linalg.lstsq(np.column_stack([x1, x2]), y, rcond=1e-12)[0]
assert np.allclose(w, [1, 2])
z2 = x2 - x1 * simple(x1, x2)
assert np.allclose(2 * z2, [-1, 1, 2]) and np.isclose(simple(z2, y), 2)
assert np.isclose(simple(x2, y), 2.5)
assert np.isclose(simple(x2, y - x1 * simple(x1, y)), 1.5)  # y alone
