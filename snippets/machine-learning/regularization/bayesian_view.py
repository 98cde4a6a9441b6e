"""MAP under Gaussian and Laplace priors, and why Laplace is not sparse."""

import numpy as np
from scipy.integrate import quad
from scipy.optimize import minimize, minimize_scalar

# Gaussian prior N(0, tau2 I), Gaussian noise s2: ridge with lambda = s2/tau2.
rng = np.random.default_rng(0)
X = rng.normal(size=(20, 3))
s2, tau2 = 0.5, 2.0
y = X @ np.array([1.0, -2.0, 0.5]) + np.sqrt(s2) * rng.normal(size=20)


def neg_log_posterior(w):  # up to a constant
    return np.sum((y - X @ w) ** 2) / (2 * s2) + w @ w / (2 * tau2)


w_map = minimize(neg_log_posterior, np.zeros(3)).x
w_ridge = np.linalg.solve(X.T @ X + s2 / tau2 * np.eye(3), X.T @ y)
assert np.allclose(w_map, w_ridge, atol=1e-4)
# Laplace prior, one observation: z ~ N(w, 1), p(w) = exp(-|w|/b) / (2b).
z, b = 0.8, 1.0  # lambda = s2 / b = 1 > 0.8, so the lasso says exactly 0


def energy(w):  # minus the log posterior, up to a constant
    return 0.5 * (w - z) ** 2 + abs(w) / b


def integral(low, high, f=lambda w: 1.0):
    return quad(lambda w: f(w) * np.exp(-energy(w)), low, high)[0]


below, above = integral(-12.0, 0.0), integral(0.0, 12.0)
mean = integral(-12.0, 12.0, lambda w: w) / (below + above)
near = integral(-0.001, 0.001)
mode = minimize_scalar(energy, bounds=(-3, 3), options={"xatol": 1e-9}).x
print(f"mode {abs(mode):.3f}   mean {mean:.3f}")
print(f"P(w > 0) = {above / (below + above):.3f}")
print(f"P(|w| < 0.001) = {near / (below + above):.4f}, falls with the width")
assert abs(mode) < 1e-6 and mean > 0.1
