"""A change of unit changes ridge, and does not change least squares."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import LinearRegression, Ridge

# --8<-- [start:show]
X, y = load_diabetes(return_X_y=True)  # columns of norm 1
Z = X.copy()
Z[:, 2] /= 100  # body-mass index in a unit a hundred times larger

print("effect of one old unit of body-mass index, before and after")
for model in (LinearRegression(), Ridge(alpha=1.0)):
    before = model.fit(X, y).coef_[2]
    after = model.fit(Z, y).coef_[2] / 100
    print(f"{type(model).__name__:18} {before:6.1f} {after:6.1f}")
    # --8<-- [end:show]
    assert np.isclose(before, after) == isinstance(model, LinearRegression)

assert np.isclose(
    LinearRegression().fit(X, y).coef_[2] * 100,
    LinearRegression().fit(Z, y).coef_[2],
)
assert np.isclose(before, 306.4, atol=0.1) and 0 < after < before / 100
# The card: a penalised intercept makes predictions depend on the origin of y.
lam, ones = 1.0, np.column_stack([np.ones(len(y)), X])
G = ones.T @ ones + lam * np.eye(ones.shape[1])
moved = ones @ np.linalg.solve(G, ones.T @ np.full(len(y), 1000.0))
assert np.isclose(moved.mean(), 1000 * len(y) / (len(y) + lam))
