"""Ridge shrinks each singular direction; truncation keeps or kills it."""

import numpy as np
from sklearn.linear_model import Ridge

rng = np.random.default_rng(0)
X = rng.normal(size=(30, 4)) * [10.0, 3.0, 1.0, 0.1]
y = rng.normal(size=30)
U, s, Vt = np.linalg.svd(X, full_matrices=False)
lam = 1.0

keep = s**2 / (s**2 + lam)
w = Vt.T @ (keep / s * (U.T @ y))
print("singular values", np.round(s, 2))
print("kept by ridge  ", np.round(keep, 3))
print("effective degrees of freedom", f"{keep.sum():.3f}")

library = Ridge(alpha=lam, fit_intercept=False).fit(X, y)
assert np.allclose(w, library.coef_)
hat = X @ np.linalg.solve(X.T @ X + lam * np.eye(4), X.T)
assert np.isclose(np.trace(hat), keep.sum())

dX = 1e-6 * rng.normal(size=X.shape)  # d sigma_i = u_i^T dX v_i
shift = np.linalg.svd(X + dX, compute_uv=False) - s
assert np.allclose(shift, np.diag(U.T @ dX @ Vt.T), atol=1e-9)
