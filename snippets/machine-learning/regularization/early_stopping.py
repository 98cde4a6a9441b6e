"""Gradient descent from zero shrinks singular directions, as ridge does."""

import numpy as np
from scipy.optimize import minimize_scalar

# --8<-- [start:show]
X = np.array([[2.0, 2.0], [1.0, -1.0]])  # squared singular values 8 and 2
y = np.array([4.0, 2.0])
_, sigma, Vt = np.linalg.svd(X)
eta, w = 0.1, np.zeros(2)
least_squares = np.linalg.solve(X, y)

shares = {}
print("steps   share of least squares in each direction   weights")
for t in range(1, 11):
    w = w + eta * X.T @ (y - X @ w)
    if t in (1, 3, 10):
        share = shares[t] = (Vt @ w) / (Vt @ least_squares)
        print(f"{t:5d}   {np.round(share, 3)!s:42} {np.round(w, 2)}")
print("ridge, lambda = 2:", sigma**2 / (sigma**2 + 2))
# --8<-- [end:show]

assert np.allclose(sigma**2, [8, 2]) and np.allclose(least_squares, [2, 0])
for t, share in shares.items():
    assert np.allclose(share, 1 - (1 - eta * sigma**2) ** t)
ridge = np.linalg.solve(X.T @ X + 2 * np.eye(2), X.T @ y)
assert np.allclose(
    (Vt @ ridge) / (Vt @ least_squares), sigma**2 / (sigma**2 + 2)
)
after_three = 1 - (1 - eta * sigma**2) ** 3  # no lambda matches both
matching = sigma**2 * (1 / after_three - 1)
assert matching[0] < 0.07 and matching[1] > 2
peak = minimize_scalar(
    lambda x: -(1 - np.exp(-x)) * (1 + x) / x,
    bounds=(0.1, 10),
    method="bounded",
)
assert 1.29 < -peak.fun < 1.3  # small steps: never 30 % above ridge
# The card: squared singular values 4 and 1, eta 0.1, two steps.
share = 1 - (1 - 0.1 * np.array([4.0, 1.0])) ** 2
assert np.allclose(share, [0.64, 0.19])
