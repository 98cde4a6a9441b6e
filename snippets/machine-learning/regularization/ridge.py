"""Ridge with a free intercept, by whichever system is smaller."""

import numpy as np
from sklearn.linear_model import Ridge


# --8<-- [start:show]
def ridge(X, y, lam):
    """Weights (d,) and intercept for X (n, d), y (n,); lam > 0, any d."""
    n, d = X.shape
    centre = X.mean(axis=0)
    X_c, y_c = X - centre, y - y.mean()
    if d <= n:
        w = np.linalg.solve(X_c.T @ X_c + lam * np.eye(d), X_c.T @ y_c)
    else:
        w = X_c.T @ np.linalg.solve(X_c @ X_c.T + lam * np.eye(n), y_c)
    return w, y.mean() - centre @ w


rng = np.random.default_rng(0)
for n, d in ((50, 5), (20, 2000)):
    X, y = rng.normal(size=(n, d)) + 3, rng.normal(size=n) + 1
    w, b = ridge(X, y, 2.0)
    library = Ridge(alpha=2.0).fit(X, y)
    print(f"n={n}, d={d}: as scikit-learn:", np.allclose(w, library.coef_))
    # --8<-- [end:show]
    assert np.allclose(w, library.coef_)

for n, d in ((50, 5), (20, 30), (1, 3), (4, 4)):
    X, y = rng.normal(size=(n, d)) + 3, rng.normal(size=n) + 1
    w, b = ridge(X, y, 0.7)
    library = Ridge(alpha=0.7).fit(X, y)
    assert np.allclose(w, library.coef_)
    assert np.isclose(b, library.intercept_)
    c = X - X.mean(axis=0)
    X_aug = np.vstack([c, np.sqrt(0.7) * np.eye(d)])  # ridge as least squares
    y_aug = np.concatenate([y - y.mean(), np.zeros(d)])
    assert np.allclose(np.linalg.lstsq(X_aug, y_aug, rcond=None)[0], w)
    U, s, Vt = np.linalg.svd(c, full_matrices=False)  # by singular directions
    by_svd = Vt.T @ (s / (s**2 + 0.7) * (U.T @ (y - y.mean())))
    assert np.allclose(by_svd, w)
    hat = c @ np.linalg.solve(c.T @ c + 0.7 * np.eye(d), c.T)
    assert np.isclose(np.trace(hat), np.sum(s**2 / (s**2 + 0.7)))
    shifted = ridge(X, y + 1000, 0.7)
    assert np.allclose(shifted[0], w) and np.isclose(shifted[1], b + 1000)

A, t = np.array([[2.0, 2.0], [1.0, -1.0]]), np.array([4.0, 2.0])  # by hand
hand = np.linalg.solve(A.T @ A + 2 * np.eye(2), A.T @ t)
assert np.allclose(hand, [1.3, 0.3]) and np.allclose(
    np.linalg.solve(A, t), [2, 0]
)
assert np.allclose(np.linalg.svd(A)[1] ** 2, [8, 2])

# The card: one feature, x = (1, 1, 2, 2), y = (1, 2, 3, 3).
x, t = np.array([1.0, 1, 2, 2]), np.array([1.0, 2, 3, 3])
assert x @ t == 15 and x @ x == 10
assert np.isclose(x @ t / (x @ x + 5), 1)  # least squares 1.5
assert np.isclose((x / 10) @ t / ((x / 10) @ (x / 10) + 5) / 10, 15 / 510)
# Wide data: the Gram matrix needs 2.5e10 products, the primal one 80 GB.
assert 500**2 * 100_000 == 2.5e10 and 8 * 100_000**2 == 80e9
