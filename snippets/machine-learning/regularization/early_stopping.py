"""Gradient descent from zero shrinks singular directions, as ridge does."""

import numpy as np
from scipy.optimize import minimize_scalar

X = np.array([[2.0, 2.0], [1.0, -1.0]])  # squared singular values 8 and 2
y = np.array([4.0, 2.0])
U, s, Vt = np.linalg.svd(X)
eta = 0.1  # stable: 0 < eta < 2 / 8

w = np.zeros(2)
print(" t   8      2       w  (factors by squared singular value)")
for t in range(1, 11):
    w = w + eta * X.T @ (y - X @ w)
    factors = 1 - (1 - eta * s**2) ** t
    assert np.allclose(w, Vt.T @ (factors * (U.T @ y) / s))
    if t in (1, 3, 10):
        line = f"{t:2d}   {factors[0]:.3f}  {factors[1]:.3f}"
        print(f"{line}   ({w[0]:.3f}, {w[1]:.3f})")
for lam in (2.0, 1 / (3 * eta)):
    ridge = s**2 / (s**2 + lam)
    print(f"ridge, lambda {lam:.2f}: {ridge[0]:.3f}  {ridge[1]:.3f}")
after_three = 1 - (1 - eta * s**2) ** 3
needed = s**2 * (1 / after_three - 1)
print("lambda that would match t = 3:", np.round(needed, 2))


# Small steps, lambda = 1/(eta t), x = eta t sigma^2: how far apart?
def ratio(x):
    return (1 - np.exp(-x)) / (x / (1 + x))


x = np.logspace(-4, 4, 1001)
assert np.all(ratio(x) >= 1.0)
peak = minimize_scalar(lambda x: -ratio(x), bounds=(0.1, 10), method="bounded")
print(f"largest ratio {ratio(peak.x):.3f}, at x = {peak.x:.2f}")
