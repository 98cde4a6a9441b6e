"""The dummy variable trap: intercept plus all dummies."""

import numpy as np
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.preprocessing import OneHotEncoder

city = np.array([["A"], ["A"], ["B"], ["B"], ["C"], ["C"]])
y = np.array([3.0, 5, 6, 8, 10, 12])  # means 4, 7, 11
dummies = OneHotEncoder(sparse_output=False).fit_transform(city)
X = np.hstack([np.ones((6, 1)), dummies])
z = np.array([1.0, -1, -1, -1])
print("columns", X.shape[1], " rank", np.linalg.matrix_rank(X, rtol=1e-10))
assert not (X @ z).any()  # the intercept is the sum of the dummies

w = np.linalg.lstsq(X, y, rcond=1e-10)[0]
print("minimum norm:", np.round(w, 4))
print("another fit: ", np.round(w - 1.5 * z, 4) + 0.0)
unseen = np.array([1.0, 0, 0, 0])  # a city without a dummy
print(f"unseen city:  {unseen @ w:.1f} or {unseen @ (w - 1.5 * z):.1f}")
assert np.allclose(X @ w, X @ (w - 1.5 * z))
assert np.isclose(w @ z, 0)  # no null-space part

kept = OneHotEncoder(drop="first", sparse_output=False).fit_transform(city)
fit = LinearRegression().fit(kept, y)
print("A dropped:    intercept", np.round(fit.intercept_, 4), end=" ")
print("weights", np.round(fit.coef_, 4))
assert np.allclose(fit.predict(kept), X @ w)  # the same image, same fit
assert np.linalg.matrix_rank(np.c_[np.ones(6), kept], rtol=1e-10) == 3

ridge = Ridge(alpha=1.0).fit(dummies, y)
print("ridge, all dummies:", np.round(ridge.coef_, 4))
assert np.isclose(ridge.coef_.sum(), 0)  # symmetric, and unique
