"""Lasso by coordinate descent, checked by its optimality conditions."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Lasso


def soft(z, lam):
    return np.sign(z) * max(abs(z) - lam, 0.0)


def lasso(X, y, lam):
    """Minimise 0.5 ||y - Xw||^2 + lam ||w||_1."""
    w, r = np.zeros(X.shape[1]), y.copy()  # r is always y - Xw
    norms = np.sum(X**2, axis=0)
    while True:
        before = w.copy()
        for j in np.flatnonzero(norms):  # a zero column keeps weight 0
            new = soft(X[:, j] @ r + norms[j] * w[j], lam) / norms[j]
            r -= X[:, j] * (new - w[j])
            w[j] = new
        if np.allclose(w, before, rtol=1e-10, atol=1e-10):
            return w


A, b = np.array([[2.0, 2.0], [1.0, -1.0]]), np.array([4.0, 2.0])
assert np.allclose(lasso(A, b, 2.0), [1.6, 0.0])  # as by hand
X, y = load_diabetes(return_X_y=True)
y = y - y.mean()  # the columns of X have mean 0 and norm 1
lam_max = np.max(np.abs(X.T @ y))
print(f"lambda_max = {lam_max:.1f}, alpha_max = {lam_max / len(y):.3f}")
for share in (1.1, 0.9, 0.3, 0.1, 0.01):
    lam = share * lam_max
    w = lasso(X, y, lam)
    g = X.T @ (y - X @ w)  # at the optimum: lam times a subgradient
    print(f"{share:4.2f} lambda_max: {np.sum(w != 0):2d} non-zero weights")
    assert np.allclose(g[w != 0], lam * np.sign(w[w != 0]))
    assert np.all(np.abs(g) <= lam * (1 + 1e-6))
    sk = Lasso(alpha=lam / len(y), tol=1e-12, max_iter=100_000).fit(X, y)
    assert np.allclose(w, sk.coef_, atol=1e-3)
