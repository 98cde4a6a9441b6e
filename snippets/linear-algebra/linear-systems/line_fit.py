"""A line through four points: normal equations and orthogonality."""

import numpy as np
from sklearn.linear_model import LinearRegression

t = np.array([0.0, 1.0, 2.0, 3.0])
y = np.array([1.0, 3.0, 2.0, 6.0])
A = np.column_stack([np.ones(4), t])

print("A^T A =", (A.T @ A).tolist(), "  A^T y =", (A.T @ y).tolist())
x = np.linalg.solve(A.T @ A, A.T @ y)
r = y - A @ x
print("intercept, slope", np.round(x, 4))
print("fitted          ", np.round(A @ x, 4))
print("residual        ", np.round(r, 4))
print("A^T r           ", np.round(A.T @ r, 9) + 0.0)
share = 1 - r @ r / np.sum((y - y.mean()) ** 2)
print(f"squared residual {r @ r:.2f}, R^2 {share:.2f}")

model = LinearRegression().fit(t[:, None], y)
assert np.allclose([model.intercept_, *model.coef_], x)
assert np.allclose(np.linalg.lstsq(A, y, rcond=1e-12)[0], x)
c = t - t.mean()
assert np.isclose(c @ (y - y.mean()) / (c @ c), x[1])  # covariance / variance

P = A @ np.linalg.solve(A.T @ A, A.T)  # the hat matrix projects
assert np.allclose(P @ P, P) and np.allclose(P, P.T)
assert np.allclose(P @ y, A @ x) and np.isclose(np.trace(P), 2)
assert np.isclose(y @ y, (P @ y) @ (P @ y) + r @ r)  # Pythagoras
