"""Lasso by coordinate descent, checked by its optimality conditions."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Lasso


def soft(z, lam):
    return np.sign(z) * max(abs(z) - lam, 0.0)


def lasso(X, y, lam, sweeps=3000, tol=1e-10):
    """Minimise 0.5 ||y - Xw||^2 + lam ||w||_1."""
    w, r = np.zeros(X.shape[1]), y.copy()  # r is always y - Xw
    norms = np.sum(X**2, axis=0)
    for _ in range(sweeps):
        largest = 0.0
        for j in np.flatnonzero(norms):  # a zero column keeps weight 0
            new = soft(X[:, j] @ r + norms[j] * w[j], lam) / norms[j]
            r -= X[:, j] * (new - w[j])
            largest, w[j] = max(largest, abs(new - w[j])), new
        if largest < tol * max(1.0, np.abs(w).max()):
            break
    return w


# By hand: S(10, 2) / 5 = 1.6, then S(6 - 3 * 1.6, 2) / 5 = 0. Finished.
A, b = np.array([[2.0, 2.0], [1.0, -1.0]]), np.array([4.0, 2.0])
assert np.allclose(lasso(A, b, 2.0), [1.6, 0.0])

X, y = load_diabetes(return_X_y=True)
y = y - y.mean()  # the columns of X have mean 0 and norm 1
lam_max = np.max(np.abs(X.T @ y))
print(f"lambda_max = {lam_max:.1f}, alpha_max = {lam_max / len(y):.3f}")
for share in (1.1, 0.9, 0.3, 0.1, 0.01):
    lam = share * lam_max
    w = lasso(X, y, lam)
    g = X.T @ (y - X @ w)  # at the optimum: lam times a subgradient
    on = w != 0.0
    print(f"{share:4.2f} lambda_max: {on.sum():2d} non-zero weights")
    assert np.allclose(g[on], lam * np.sign(w[on]))
    assert np.all(np.abs(g) <= lam * (1 + 1e-6))
    sk = Lasso(alpha=lam / len(y), tol=1e-12, max_iter=100_000).fit(X, y)
    assert np.allclose(w, sk.coef_, atol=1e-3)
