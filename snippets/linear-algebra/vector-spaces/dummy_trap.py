"""The dummy variable trap: intercept plus all dummies."""

import numpy as np
from sklearn.linear_model import LinearRegression, Ridge

# --8<-- [start:show]
y = np.array([3.0, 5, 6, 8, 10, 12])  # cities A, A, B, B, C, C
dummies = np.repeat(np.eye(3), 2, axis=0)
X = np.column_stack([np.ones(6), dummies])
z = np.array([1.0, -1, -1, -1])
print("columns", X.shape[1], " rank", np.linalg.matrix_rank(X, rtol=1e-10))
print("X z =", X @ z)

B_minus_A, new_city = np.array([[0, -1, 1, 0], [1, 0, 0, 0]])
w = np.linalg.lstsq(X, y, rcond=1e-10)[0]
for v in (w, w - 1.5 * z):
    print(f"weights {np.round(v, 4) + 0.0}", end="  ")
    print(f"B - A: {B_minus_A @ v:.1f}", end="  ")
    print(f"new city: {new_city @ v:.1f}", end="  ")
    print(f"fit {np.round(X @ v, 4)[::2]}")  # one value for each city
# --8<-- [end:show]

assert np.isclose(w @ z, 0)  # the shortest: no part in the kernel
assert np.allclose(X.T @ (y - X @ w), 0) and np.allclose(X @ z, 0)
assert np.allclose((X @ w)[::2], [4, 7, 11])  # the city means
fit = LinearRegression().fit(dummies[:, 1:], y)  # A dropped
assert np.allclose([fit.intercept_, *fit.coef_], [4, 3, 7])
assert np.allclose(fit.predict(dummies[:, 1:]), X @ w)  # the same image
ridge = Ridge(alpha=1.0).fit(dummies, y)  # all kept: unique
assert np.isclose(ridge.coef_.sum(), 0)
first, second = (  # dropping A or C: ridge then fits differently
    Ridge(alpha=1.0).fit(dummies[:, k], y).predict(dummies[:, k])
    for k in ([1, 2], [0, 1])
)
assert not np.allclose(first, second)
# which a^T w are determined: a in the row space, that is a^T z = 0
row_space = np.linalg.pinv(X) @ X
rng = np.random.default_rng(0)
for a in (B_minus_A, np.array([1.0, 1, 0, 0])):
    assert np.isclose(a @ z, 0) and np.allclose(row_space @ a, a)
    assert np.isclose(a @ w, a @ (w + rng.normal() * z))
assert np.isclose(B_minus_A @ w, y[2:4].mean() - y[:2].mean())
assert new_city @ z == 1 and not np.allclose(row_space @ new_city, new_city)
# the card: shops with means 10, 12, 17
card, other = np.array([0.0, 10, 12, 17]), np.array([10.0, 0, 2, 7])
assert np.allclose(other - card, 10 * z)
for v in (card, other):
    assert np.allclose(
        np.column_stack([np.ones(3), np.eye(3)]) @ v, [10, 12, 17]
    )
shortest = card - (card @ z) / (z @ z) * z
assert np.allclose(shortest, [9.75, 0.25, 2.25, 7.25])
two = np.repeat(np.eye(2), 3, axis=0), np.tile(np.eye(3), (2, 1))
both = np.column_stack([np.ones(6), *two])  # two one-hot groups
assert both.shape[1] - np.linalg.matrix_rank(both, rtol=1e-10) == 2
