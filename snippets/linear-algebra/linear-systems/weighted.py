"""Weighted least squares: scaled rows, repeated rows, inverse variances."""

import numpy as np
from sklearn.linear_model import LinearRegression

A = np.column_stack([np.ones(4), np.arange(4.0)])
y = np.array([1.0, 3.0, 2.0, 6.0])
omega = np.array([1.0, 1.0, 1.0, 3.0])  # the last point counts three times

x = np.linalg.solve(A.T * omega @ A, A.T * omega @ y)
print("weighted fit   ", np.round(x, 4))
root = np.sqrt(omega)
scaled = np.linalg.lstsq(A * root[:, None], y * root, rcond=1e-12)[0]
rows = np.repeat(np.arange(4), omega.astype(int))
repeated = np.linalg.lstsq(A[rows], y[rows], rcond=1e-12)[0]
library = LinearRegression().fit(A[:, 1:], y, sample_weight=omega)
assert np.allclose(scaled, x) and np.allclose(repeated, x)
assert np.allclose([library.intercept_, *library.coef_], x)
r = y - A @ x
print("A^T W r        ", np.round(A.T @ (omega * r), 9) + 0.0)
print("A^T r          ", np.round(A.T @ r, 4))

value, var = np.array([10.0, 14.0]), np.array([1.0, 4.0])
best = np.sum(value / var) / np.sum(1 / var)
print(f"10 and 14 with variances 1 and 4: {best:.2f}", end="")
print(f", variance {1 / np.sum(1 / var):.2f}")
for w in np.linspace(0, 1, 101):  # no other unbiased mix has less variance
    assert w**2 * var[0] + (1 - w) ** 2 * var[1] >= 1 / np.sum(1 / var) - 1e-12
