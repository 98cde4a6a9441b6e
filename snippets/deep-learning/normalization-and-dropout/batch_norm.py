"""Batch normalisation of a column by hand, forward and backward."""

import numpy as np


# --8<-- [start:show]
def batch_norm(X, gamma, beta, eps=1e-5):
    sd = np.sqrt(X.var(axis=0) + eps)  # divides by n, one number a feature
    X_hat = (X - X.mean(axis=0)) / sd
    return gamma * X_hat + beta, X_hat, sd


def batch_norm_backward(G, X_hat, sd, gamma):
    d_gamma, d_beta = (G * X_hat).sum(axis=0), G.sum(axis=0)
    n = len(G)
    dX = gamma / sd * (G - d_beta / n - X_hat * d_gamma / n)
    return dX, d_gamma, d_beta


# --8<-- [end:show]
# --8<-- [start:run]
x = np.array([[2.0], [4], [4], [10]])
y, x_hat, sd = batch_norm(x, gamma=3.0, beta=2.0, eps=0)
g = np.array([[3.0], [0], [0], [3]])
dx, d_gamma, d_beta = batch_norm_backward(g, x_hat, sd, gamma=3.0)
print("x hat", x_hat.ravel().round(2), " y", y.ravel())
print("dx   ", dx.ravel().round(2), " d_gamma", d_gamma, " d_beta", d_beta)
# --8<-- [end:run]
assert np.allclose(dx.ravel(), [2, -4 / 3, -4 / 3, 2 / 3])
assert np.allclose(x_hat.ravel() * 3, [-3, -1, -1, 5])
assert np.isclose(d_gamma, 2) and np.isclose(d_beta, 6)

rng = np.random.default_rng(0)
X, G = rng.normal(2, [1, 3, 0.2], (5, 3)), rng.normal(size=(5, 3))
gamma, beta = rng.normal(size=(2, 3))
Y, X_hat, sd = batch_norm(X, gamma, beta)
dX, d_gamma, d_beta = batch_norm_backward(G, X_hat, sd, gamma)


def loss(X, gamma, beta, eps=1e-5):
    return np.sum(G * batch_norm(X, gamma, beta, eps)[0])


def slope(f, a, h=1e-5):
    grad = np.empty_like(a)
    for i in np.ndindex(a.shape):
        step = np.zeros_like(a)
        step[i] = h
        grad[i] = (f(a + step) - f(a - step)) / (2 * h)
    return grad


assert np.allclose(dX, slope(lambda a: loss(a, gamma, beta), X), atol=1e-6)
assert np.allclose(d_gamma, slope(lambda a: loss(X, a, beta), gamma))
assert np.allclose(d_beta, slope(lambda a: loss(X, gamma, a), beta))
# also with an eps that matters, the formula stays exact
out = batch_norm(X, gamma, beta, 0.5)
assert np.allclose(
    batch_norm_backward(G, *out[1:], gamma)[0],
    slope(lambda a: loss(a, gamma, beta, 0.5), X),
    atol=1e-6,
)
# a bias before the layer changes nothing and gets no gradient
assert np.allclose(batch_norm(X + np.array([5, -1, 7]), gamma, beta)[0], Y)
assert np.allclose(dX.sum(axis=0), 0)

# the card: other numbers, running statistics and test time
x = np.array([[6.0], [2], [0], [3], [4]])
y, x_hat, sd = batch_norm(x, 4.0, 1.0, 0)
assert np.allclose(y.ravel(), [7, -1, -5, 1, 3]) and np.isclose(sd, 2)
mean, var = 0.9 * 2 + 0.1 * x.mean(), 0.9 * 4 + 0.1 * x.var(ddof=1)
assert np.isclose(mean, 2.1) and np.isclose(var, 4.1)
assert np.isclose(4 * (6 - 2) / np.sqrt(4) + 1, 9)
g = np.array([[0.0], [0], [5], [0], [0]])
dx, d_gamma, d_beta = batch_norm_backward(g, x_hat, sd, 4.0)
assert np.allclose(dx.ravel(), [2.5, -3.5, 3.5, -2, -0.5])
assert np.isclose(d_gamma, -7.5) and np.isclose(d_beta, 5)
