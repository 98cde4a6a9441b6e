"""The posterior under a Laplace prior: its mode is zero, it is not."""

import numpy as np
from scipy.integrate import quad
from scipy.optimize import minimize
from scipy.stats import norm

# --8<-- [start:show]
z, s2, b = 0.8, 1.5, 1.2  # one observation z ~ N(w, s2), prior Laplace(b)


def posterior(w):  # up to a constant factor
    return np.exp(-((w - z) ** 2) / (2 * s2) - abs(w) / b)


def integral(low, high, f=lambda w: 1.0):
    return quad(lambda w: f(w) * posterior(w), low, high)[0]


total = integral(-15, 0) + integral(0, 15)
mean = (integral(-15, 0, lambda w: w) + integral(0, 15, lambda w: w)) / total
grid = np.linspace(-3, 3, 6001)
mode = abs(grid[np.argmax(posterior(grid))])
print(f"lambda = s2 / b = {s2 / b:.2f}")
print(f"mode {mode:.3f}  mean {mean:.3f}", end="  ")
print(f"P(w > 0) {integral(0, 15) / total:.3f}")
# --8<-- [end:show]

assert np.isclose(s2 / b, 1.25)
assert mode < 1e-9 and z < s2 / b  # the lasso says exactly 0


# The same by hand: on each side of zero a Gaussian, shifted by s2 / b.
def side(shift):
    centre = z + shift
    size = np.exp((centre**2 - z**2) / (2 * s2)) * np.sqrt(2 * np.pi * s2)
    return centre, size


(up, a), (down, c) = side(-s2 / b), side(s2 / b)
sd = np.sqrt(s2)
above, below = a * norm.cdf(up / sd), c * norm.cdf(-down / sd)
assert np.isclose(integral(0, 15), above, rtol=1e-6)
assert np.isclose(integral(-15, 0), below, rtol=1e-6)
first = a * (up * norm.cdf(up / sd) + sd * norm.pdf(up / sd))
second = c * (down * norm.cdf(-down / sd) - sd * norm.pdf(down / sd))
assert np.isclose(mean, (first + second) / (above + below), rtol=1e-6)
rng = np.random.default_rng(0)
X = rng.normal(size=(20, 3))
tau2 = 2.0
y = X @ [1.0, -2.0, 0.5] + np.sqrt(s2) * rng.normal(size=20)


def energy(w):  # minus the log posterior under N(0, tau2 I), plus a constant
    return np.sum((y - X @ w) ** 2) / (2 * s2) + w @ w / (2 * tau2)


ridge = np.linalg.solve(X.T @ X + s2 / tau2 * np.eye(3), X.T @ y)
assert np.allclose(minimize(energy, np.zeros(3)).x, ridge, atol=1e-4)
wrong = np.linalg.solve(X.T @ X + tau2 / s2 * np.eye(3), X.T @ y)
assert not np.allclose(wrong, ridge, atol=1e-3)
