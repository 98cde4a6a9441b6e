"""Ridge on a 2 x 2 example by five routes: all give the same weights."""

import numpy as np
from sklearn.linear_model import Ridge

X = np.array([[2.0, 2.0], [1.0, -1.0]])
y = np.array([4.0, 2.0])
n, d = X.shape
lam = 2.0

ols = np.linalg.solve(X, y)
closed = np.linalg.solve(X.T @ X + lam * np.eye(d), X.T @ y)

U, s, Vt = np.linalg.svd(X, full_matrices=False)
shrink = s**2 / (s**2 + lam)
by_svd = Vt.T @ (shrink * (U.T @ y) / s)

X_aug = np.vstack([X, np.sqrt(lam) * np.eye(d)])
y_aug = np.concatenate([y, np.zeros(d)])
augmented = np.linalg.lstsq(X_aug, y_aug, rcond=None)[0]

dual = X.T @ np.linalg.solve(X @ X.T + lam * np.eye(n), y)
library = Ridge(alpha=lam, fit_intercept=False).fit(X, y).coef_

hat = X @ np.linalg.solve(X.T @ X + lam * np.eye(d), X.T)
print("least squares     ", np.round(ols, 3) + 0.0)
print("ridge, lambda = 2 ", np.round(closed, 3))
print("squared singular values", np.round(s**2, 3))
print("shrinkage factors      ", np.round(shrink, 3))
print(f"degrees of freedom      {np.trace(hat):.2f}")
for other in (by_svd, augmented, dual, library):
    assert np.allclose(closed, other)
assert np.isclose(np.trace(hat), shrink.sum())
