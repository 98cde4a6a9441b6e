"""Forward over reverse: a Hessian-vector product without the Hessian."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, d = 30, 2000
X, y = rng.normal(size=(n, d)) / 40, rng.integers(0, 2, size=n)


def gradient(w):  # reverse mode of the logistic loss, by hand
    p = 1 / (1 + np.exp(-(X @ w)))
    return X.T @ (p - y)


def hessian_vector(w, u):  # the same lines, each with its tangent
    z, z_dot = X @ w, X @ u
    p = 1 / (1 + np.exp(-z))
    p_dot = p * (1 - p) * z_dot
    return X.T @ p_dot


w, u = rng.normal(size=d), rng.normal(size=d)
product = hessian_vector(w, u)
print(f"{product.size:,} numbers; the Hessian would have {d * d:,}")
h = 1e-5
central = (gradient(w + h * u) - gradient(w - h * u)) / (2 * h)
error = np.abs(product - central).max()
print("as gradients' difference:", error < 1e-6 * np.abs(product).max())
# --8<-- [end:show]

assert np.allclose(product, central, atol=1e-8)
p = 1 / (1 + np.exp(-(X @ w)))
assert np.allclose(product, (X.T * (p * (1 - p))) @ X @ u)


def loss(w):
    z = X @ w
    return np.sum(np.logaddexp(0, z) - y * z)


slope = (loss(w + h * u) - loss(w - h * u)) / (2 * h)
assert np.isclose(gradient(w) @ u, slope, rtol=1e-6)
