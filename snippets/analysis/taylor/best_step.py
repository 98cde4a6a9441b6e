"""Check a gradient: central differences with the right step."""

import numpy as np


# --8<-- [start:show]
def numerical_gradient(f, x, scale=1.0):
    """Central differences of f at x (n,); scale: a typical size of x."""
    x = np.asarray(x, float)
    gradient = np.empty_like(x)
    for i in range(len(x)):
        h = np.finfo(float).eps ** (1 / 3) * max(scale, abs(x[i]))
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

for x in rng.uniform(-2, 2, size=50):
    slope = numerical_gradient(lambda x: np.exp(x[0]), [x])[0]
    assert abs(slope / np.exp(x) - 1) < 1e-9  # a step eps^(1/2): 1e-8
    # What was really moved, not 2 h: for f(x) = x there is no error at all.
    assert numerical_gradient(lambda x: x[0], [x])[0] == 1


def log_error(x, scale=1.0):
    """Relative error of the derivative of log at x."""
    return abs(
        numerical_gradient(lambda x: np.log(x[0]), [x], scale)[0] * x - 1
    )


assert log_error(1e5) < 1e-8  # the step grows with x
assert log_error(1e-5) > 0.1 > 1e-8 > log_error(1e-5, scale=1e-5)
# Single precision: four digits or more.
x = rng.uniform(-2, 2, size=50).astype(np.float32)
up, down = x + np.float32(0.005), x - np.float32(0.005)
slopes = (np.exp(up) - np.exp(down)) / (up - down)
assert slopes.dtype == np.float32
assert np.abs(slopes / np.exp(x.astype(float)) - 1).max() < 1e-4
# Batch statistics of a fixed batch: the same function in every call, whose
# gradient passes, except the relative test of a bias that they subtract.
batch, weights = rng.normal(size=(8, 3)), rng.normal(size=8)


def batch_norm(z):
    return (z - z.mean()) / z.std()


def normalised(w):  # w: three weights and a bias, before batch normalisation
    return weights @ np.tanh(batch_norm(batch @ w[:3] + w[3]))


w = rng.normal(size=4)
z = batch @ w[:3] + w[3]
g = weights / np.cosh(batch_norm(z)) ** 2
g = (g - g.mean() - batch_norm(z) * np.mean(g * batch_norm(z))) / z.std()
found = numerical_gradient(normalised, w)
assert np.allclose(found[:3], batch.T @ g, rtol=1e-7, atol=0)
assert abs(found[3]) < 1e-9 and abs(g.sum()) < 1e-12  # both are rounding
# The complex step needs an analytic function: abs gives 0, silently.
assert np.imag(np.exp(1 + 1e-20j)) / 1e-20 == np.exp(1)
for f in (np.abs, lambda z: np.linalg.norm([z, 4])):
    assert np.imag(f(-3 + 1e-20j)) / 1e-20 == 0
    h = 1e-5
    assert abs(f(-3 + h) - f(-3 - h)) / (2 * h) > 0.5
