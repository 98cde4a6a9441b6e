"""Least squares projects the targets: residuals, trace, leverage."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import LinearRegression

X, y = load_diabetes(return_X_y=True)
n, d = X.shape
D = np.column_stack([np.ones(n), X])  # design matrix with intercept
Q, _ = np.linalg.qr(D)
H = Q @ Q.T
fit, r = H @ y, y - H @ y
h = np.diag(H)
print(f"n = {n}, columns = {d + 1}, trace of H = {np.trace(H):.4f}")
print("residual orthogonal to every column:", bool(np.allclose(D.T @ r, 0)))
R2 = 1 - r @ r / np.sum((y - y.mean()) ** 2)
print(f"leverage from {h.min():.4f} to {h.max():.4f}, R^2 = {R2:.4f}")
model = LinearRegression().fit(X, y)
assert np.allclose(model.predict(X), fit)
assert np.isclose(R2, model.score(X, y))
assert np.isclose(R2, np.corrcoef(y, fit)[0, 1] ** 2)
assert np.isclose(np.sum((y - y.mean()) ** 2), np.var(fit) * n + r @ r)
assert h.min() >= 1 / n and h.max() <= 1

loo = r / (1 - h)  # leave-one-out errors without refitting
for i in (0, 7):
    keep = np.arange(n) != i
    without = LinearRegression().fit(X[keep], y[keep])
    assert np.isclose(y[i] - without.predict(X[[i]])[0], loo[i])
rms, rms_loo = np.sqrt(np.mean(r**2)), np.sqrt(np.mean(loo**2))
print(f"training RMSE {rms:.2f}, leave-one-out RMSE {rms_loo:.2f}")

rng = np.random.default_rng(0)
noise = rng.normal(size=(n, 4000))
left = np.mean(np.sum((noise - Q @ (Q.T @ noise)) ** 2, axis=0))
print(f"unit noise: mean |r|^2 = {left:.0f}, n - d - 1 = {n - d - 1}")
assert abs(left - (n - d - 1)) < 2
