"""Linear regression by gradient descent on standardised features."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import LinearRegression


# --8<-- [start:show]
def linear_regression(X, y, steps=1000):
    """Weights (d,) and intercept for X (n, d), y (n,), d at least 1."""
    n, d = X.shape
    centre = X.mean(axis=0)
    constant = X.max(axis=0) == X.min(axis=0)
    scale = np.where(constant, 1.0, X.std(axis=0))
    Z, y_c = (X - centre) / scale, y - y.mean()
    w = np.zeros(d)
    for _ in range(steps):
        gradient = Z.T @ (Z @ w - y_c) / n
        w -= gradient / d  # largest eigenvalue of Z'Z/n is at most d
    w = w / scale  # back to the units of X
    return w, y.mean() - centre @ w


X, y = load_diabetes(return_X_y=True, scaled=False)
X = X[:, [0, 2, 3, 9]]  # age, body mass index, blood pressure, glucose
w, b = linear_regression(X, y)
library = LinearRegression().fit(X, y)
print("gradient descent", w.round(2), b.round(1))
print("scikit-learn    ", library.coef_.round(2), library.intercept_.round(1))
# --8<-- [end:show]

data = load_diabetes(scaled=False)
columns = [data.feature_names.index(c) for c in ("age", "bmi", "bp", "s6")]
assert np.array_equal(X, data.data[:, columns])

assert np.allclose(w, library.coef_, rtol=1e-8)
assert np.isclose(b, library.intercept_, rtol=1e-8)
w10, b10 = linear_regression(X, y, steps=10)  # not there yet
assert not np.allclose(w10, library.coef_, rtol=1e-3)
rng = np.random.default_rng(0)
A = rng.normal(size=(30, 3)) * [1, 100, 0.01] + [5, -300, 0]
t = A @ [2, -0.5, 40] + rng.normal(size=30)
exact = LinearRegression().fit(A, t)
w, b = linear_regression(A, t)
assert np.allclose(w, exact.coef_) and np.isclose(b, exact.intercept_)
for c in (7.0, 0.1):  # thirty times 0.1: the computed deviation is not 0
    w, b = linear_regression(np.column_stack([A, np.full(30, c)]), t)
    assert np.allclose(w, [*exact.coef_, 0])
    assert np.isclose(b, exact.intercept_)
assert np.full(30, 0.1).std() > 0
w, b = linear_regression(A[:1], t[:1])  # one example: its target
assert np.allclose(w, 0) and b == t[0]
copies = A[:, [0, 0]]  # the largest eigenvalue is d: steps of 2/d fail
w, b = linear_regression(copies, t)
library = LinearRegression().fit(copies, t)
assert np.allclose(copies @ w + b, library.predict(copies))
