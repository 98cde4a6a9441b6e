"""Ridge ignores the origin of y only if the intercept is not penalised."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import LinearRegression, Ridge

X, y = load_diabetes(return_X_y=True)  # columns centred, of norm 1
lam = 1.0

# An unpenalised intercept is the same as centring X and y.
Xc, yc = X - X.mean(axis=0), y - y.mean()
w = np.linalg.solve(Xc.T @ Xc + lam * np.eye(X.shape[1]), Xc.T @ yc)
b = y.mean() - X.mean(axis=0) @ w
model = Ridge(alpha=lam).fit(X, y)
assert np.allclose(model.coef_, w) and np.isclose(model.intercept_, b)

# A penalised one: a column of ones inside X. Shift y by 1000.
ones = np.column_stack([np.ones(len(y)), X])
G = ones.T @ ones + lam * np.eye(ones.shape[1])
shift = ones @ np.linalg.solve(G, ones.T @ (y + 1000.0))
shift = (shift - ones @ np.linalg.solve(G, ones.T @ y)).mean()
free = (
    Ridge(alpha=lam).fit(X, y + 1000.0).predict(X) - model.predict(X)
).mean()
print("y + 1000 moves the mean prediction by")
print(f"  intercept free      {free:.2f}")
print(f"  intercept penalised {shift:.2f}")
assert np.isclose(free, 1000.0)
assert np.isclose(shift, 1000.0 * len(y) / (len(y) + lam))

# Change the unit of one feature (column 2, body-mass index).
Z = X.copy()
Z[:, 2] /= 100.0
print("effect of one old unit of bmi, before and after the change of unit")
for name, m in (("least squares", LinearRegression()), ("ridge", model)):
    before = m.fit(X, y).coef_[2]
    after = m.fit(Z, y).coef_[2] / 100.0
    print(f"  {name:13s} {before:6.1f} {after:6.1f}")
