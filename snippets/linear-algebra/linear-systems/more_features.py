"""Three examples, five features: many perfect fits that disagree."""

import numpy as np
from sklearn.linear_model import Ridge

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, d = 3, 5
X, y = rng.normal(size=(n, d)), rng.normal(size=n)
w = np.linalg.pinv(X) @ y  # minimum norm
z = np.linalg.svd(X)[2][-1]  # unit vector with X z = 0
z = z * np.sign(z[0])
x_new = rng.normal(size=d)
for t in (0.0, 1.0, 10.0):
    v = w + t * z
    print(f"t={t:4.1f}  fits: {np.allclose(X @ v, y)}", end="")
    print(f"  norm {np.linalg.norm(v):6.3f}  prediction {x_new @ v:6.3f}")
    # --8<-- [end:show]
    assert np.allclose(X @ v, y) and not np.isclose(x_new @ z, 0)
    row = rng.normal(size=n) @ X  # in the row space all fits agree
    assert np.isclose(row @ v, row @ w)

assert np.isclose(z @ z, 1) and z[0] > 0
assert np.isclose(v @ v, w @ w + 10.0**2)  # w is orthogonal to t z
assert np.isclose(x_new @ v - x_new @ w, 10.0 * (x_new @ z))
gram = X.T @ X
assert np.linalg.matrix_rank(gram, rtol=1e-9) == n < d
gaps = []
for lam in (1.0, 1e-2, 1e-4):
    ridge = np.linalg.solve(gram + lam * np.eye(d), X.T @ y)
    dual = X.T @ np.linalg.solve(X @ X.T + lam * np.eye(n), y)
    theirs = Ridge(alpha=lam, fit_intercept=False, solver="svd").fit(X, y)
    assert np.allclose(ridge, dual) and np.allclose(ridge, theirs.coef_)
    assert np.isclose(ridge @ z, 0, atol=1e-9)  # in the row space
    gaps.append(np.linalg.norm(ridge - w))
assert gaps[2] < gaps[1] / 50 < gaps[0] / 500  # tends to the minimum norm
