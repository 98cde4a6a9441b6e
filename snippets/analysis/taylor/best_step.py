"""Check a gradient: central differences with the right step."""

import numpy as np


# --8<-- [start:show]
def numerical_gradient(f, x):
    """Central differences of f at x (n,), step eps^(1/3) times the scale."""
    x = np.asarray(x, float)
    gradient = np.empty_like(x)
    for i in range(len(x)):
        h = np.finfo(float).eps ** (1 / 3) * max(1.0, abs(x[i]))
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        gradient[i] = (f(up) - f(down)) / (up[i] - down[i])
    return gradient


def loss(w):
    return np.log1p(np.exp(-w[0])) + w[0] * w[1] ** 2


w = np.array([0.5, -2.0])
exact = np.array([-1 / (1 + np.exp(w[0])) + w[1] ** 2, 2 * w[0] * w[1]])
print("numerical:", numerical_gradient(loss, w).round(8))
print("by hand:  ", exact.round(8))
# --8<-- [end:show]

error = np.abs(numerical_gradient(loss, w) - exact).max()
assert error < 1e-8
forward = [(loss(w + 1e-8 * e) - loss(w)) / 1e-8 for e in np.eye(2)]
assert error < np.abs(np.array(forward) - exact).max()
rng = np.random.default_rng(0)
A = rng.normal(size=(4, 4))
v = rng.normal(size=4) * 100
quadratic = numerical_gradient(lambda x: x @ A @ x, v)
assert np.allclose(quadratic, (A + A.T) @ v, rtol=1e-6)
assert numerical_gradient(lambda x: 3.0, np.zeros(2)).tolist() == [0, 0]
