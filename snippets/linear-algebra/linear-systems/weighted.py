"""Weighted least squares: scaled rows, repeated rows, inverse variances."""

import numpy as np
from sklearn.linear_model import LinearRegression

# --8<-- [start:show]
A = np.column_stack([np.ones(4), np.arange(4.0)])
y = np.array([1.0, 3.0, 2.0, 6.0])
omega = np.array([1.0, 1.0, 1.0, 3.0])  # the last point counts three times


def fit(A, y):
    return np.linalg.lstsq(A, y, rcond=1e-12)[0]


root = np.sqrt(omega)
wrong = fit(A * omega[:, None], y * omega)  # no root
rows = np.repeat(np.arange(4), omega.astype(int))
print("rows times root of weight", fit(A * root[:, None], y * root).round(4))
print("last row repeated        ", fit(A[rows], y[rows]).round(4))
print("rows times weight (wrong)", wrong.round(4))
# --8<-- [end:show]

x = np.linalg.solve(A.T * omega @ A, A.T * omega @ y)
assert np.allclose(x, [36 / 48, 78 / 48])  # by hand
library = LinearRegression().fit(A[:, 1:], y, sample_weight=omega)
assert np.allclose([library.intercept_, *library.coef_], x)
assert np.allclose(fit(A * root[:, None], y * root), x)
assert np.allclose(fit(A[rows], y[rows]), x)
# Without the root the last row counts nine times.
nine = np.r_[np.arange(3), np.repeat(3, 9)]
assert np.allclose(wrong, fit(A[nine], y[nine]))
assert not np.allclose(wrong, x)
r = y - A @ x
assert np.allclose(A.T @ (omega * r), 0) and not np.allclose(A.T @ r, 0)
for (a, var_a), (b, var_b), best, left in (  # text, then card
    ((10, 1), (14, 4), 10.8, 0.8),
    ((20, 4), (26, 2), 24, 4 / 3),
):
    mix = (a / var_a + b / var_b) / (1 / var_a + 1 / var_b)
    assert np.isclose(mix, best) and np.isclose(
        1 / (1 / var_a + 1 / var_b), left
    )
    for w in np.linspace(0, 1, 101):  # no unbiased mix has less variance
        assert w**2 * var_a + (1 - w) ** 2 * var_b >= left - 1e-12
assert np.isclose((4 + 2) / 4, 1.5)  # the plain mean has more
