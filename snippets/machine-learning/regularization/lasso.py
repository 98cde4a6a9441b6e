"""The lasso by coordinate descent, checked by its optimality conditions."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Lasso


# --8<-- [start:show]
def lasso(X, y, lam):
    """Minimise 0.5 ||y - Xw||^2 + lam ||w||_1; X (n, d), y (n,), lam >= 0."""
    w, r = np.zeros(X.shape[1]), y.astype(float)  # r is always y - Xw
    norms = np.sum(X**2, axis=0)
    for _ in range(10_000):
        before = w.copy()
        for j in np.flatnonzero(norms):  # a zero column keeps weight 0
            g = X[:, j] @ r + norms[j] * w[j]
            new = np.sign(g) * max(abs(g) - lam, 0.0) / norms[j]
            r -= X[:, j] * (new - w[j])
            w[j] = new
        if np.abs(w - before).max(initial=0) <= 1e-9 * np.abs(w).max(initial=0):
            break
    return w


X, y = load_diabetes(return_X_y=True)  # columns of mean 0 and norm 1
y = y - y.mean()
lam_max = np.max(np.abs(X.T @ y))
for share in (1.01, 0.9, 0.3, 0.01):
    w = lasso(X, y, share * lam_max)
    print(f"{share:4.2f} lambda_max: {np.count_nonzero(w)} non-zero weights")
    # --8<-- [end:show]
    g = X.T @ (y - X @ w)  # no feature correlates more than the penalty
    assert np.isclose(np.abs(g).max(), min(share, 1) * lam_max, rtol=1e-4)

assert np.count_nonzero(lasso(X, y, 0.999 * lam_max)) == 1
assert np.count_nonzero(lasso(X, y, 1.001 * lam_max)) == 0
tiny = lasso(X, 1e-9 * y, 1e-10 * lam_max)  # stops by relative change
assert np.allclose(1e9 * tiny, lasso(X, y, 0.1 * lam_max), rtol=1e-5)
for share in (0.9, 0.3, 0.05):
    lam = share * lam_max
    w = lasso(X, y, lam)
    g = X.T @ (y - X @ w)  # at the optimum: lam times a subgradient
    assert np.allclose(g[w != 0], lam * np.sign(w[w != 0]), rtol=1e-4)
    assert np.all(np.abs(g) <= lam * (1 + 1e-6))
    sk = Lasso(alpha=lam / len(y), tol=1e-12, max_iter=100_000).fit(X, y)
    assert np.allclose(w, sk.coef_, atol=1e-2)
A, b = np.array([[2.0, 2.0], [1.0, -1.0]]), np.array([4, 2])
assert np.allclose(lasso(A, b, 2.0), [1.6, 0.0])  # by hand
assert np.allclose(lasso(np.column_stack([A, 0 * b]), b, 2.0), [1.6, 0, 0])
rng = np.random.default_rng(0)  # at most n non-zero weights, here
wide = rng.normal(size=(10, 40))
assert np.count_nonzero(lasso(wide, rng.normal(size=10), 0.05)) <= 10
row, ones = np.ones((1, 2)), np.ones(2)  # not so for twins: n = 1, two weights
assert np.allclose(row.T @ (3.0 - row @ ones), 1.0 * np.sign(ones))
