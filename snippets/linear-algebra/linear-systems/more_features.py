"""Three examples, five features: many perfect fits that disagree."""

import numpy as np
from sklearn.linear_model import Ridge

rng = np.random.default_rng(0)
n, d = 3, 5
X, y = rng.normal(size=(n, d)), rng.normal(size=n)
print("rank of X", np.linalg.matrix_rank(X, rtol=1e-9), end="  ")
gram = X.T @ X
print("rank of X^T X", np.linalg.matrix_rank(gram, rtol=1e-9), "of", d)

w = np.linalg.pinv(X, rcond=1e-12) @ y  # minimum norm
z = np.linalg.svd(X)[2][-1]  # a null direction: X z = 0
z = z * np.sign(z[0])
x_new = rng.normal(size=d)
for t in (0.0, 1.0, 10.0):
    v = w + t * z
    fits = bool(np.allclose(X @ v, y))
    print(f"t={t:4.1f}  fits: {fits}", end="")
    print(f"  norm {np.linalg.norm(v):6.3f}  prediction {x_new @ v:8.3f}")
    assert fits

for lam in (1.0, 1e-2, 1e-4):
    ridge = np.linalg.solve(gram + lam * np.eye(d), X.T @ y)
    dual = X.T @ np.linalg.solve(X @ X.T + lam * np.eye(n), y)
    theirs = Ridge(alpha=lam, fit_intercept=False, solver="svd").fit(X, y)
    assert np.allclose(ridge, dual) and np.allclose(ridge, theirs.coef_)
    assert np.isclose(ridge @ z, 0, atol=1e-9)  # in the row space
    print(f"ridge {lam:.0e}  distance to minimum norm ", end="")
    print(f"{np.linalg.norm(ridge - w):.1e}")
