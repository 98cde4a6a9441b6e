"""Descent on a convex loss always ends at the same value; on others not."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X = np.column_stack([np.ones(60), rng.normal(size=(60, 2))])
y = (X @ [0.3, 1.0, -1.5] + rng.logistic(size=60) > 0).astype(float)


def descend(gradient, w, rate, steps=4000):
    for _ in range(steps):
        w = w - rate * gradient(w)
    return w


def logistic_gradient(w):
    return X.T @ (1 / (1 + np.exp(-(X @ w))) - y) / 60


starts = 5 * rng.normal(size=(20, 3))
ends = [descend(logistic_gradient, start, 1.0) for start in starts]
print("logistic, spread of 20 ends:", np.ptp(ends, axis=0).max().round(6))


def quartic_gradient(x):  # 0.35 x^4 - x^2 + 0.25 x
    return 1.4 * x**3 - 2 * x + 0.25


valleys = [descend(quartic_gradient, x0, 0.05) for x0 in rng.uniform(-2, 2, 20)]
print("quartic, ends:", np.unique(np.round(valleys, 4)))
# --8<-- [end:show]


def loss(w):
    return np.mean(np.logaddexp(0, X @ w) - y * (X @ w))


def quartic(x):
    return 0.35 * x**4 - x**2 + 0.25 * x


h = 1e-5
for w, z in zip(starts, rng.uniform(-2, 2, 20), strict=True):
    num = [(loss(w + h * e) - loss(w - h * e)) / (2 * h) for e in np.eye(3)]
    assert np.allclose(num, logistic_gradient(w), atol=1e-8)
    slope = (quartic(z + h) - quartic(z - h)) / (2 * h)
    assert np.isclose(slope, quartic_gradient(z), atol=1e-7)
# One minimum: independent columns, and every end is stationary and the same.
assert np.linalg.matrix_rank(X) == 3 and np.ptp(starts, axis=0).min() > 1
assert np.ptp(ends, axis=0).max() < 1e-6
assert np.allclose([logistic_gradient(w) for w in ends], 0, atol=1e-9)
# Two valleys of different depth, and a maximum between them.
roots = np.sort(np.roots([1.4, 0, -2, 0.25]).real)
assert np.allclose(np.unique(np.round(valleys, 6)), roots[[0, 2]], atol=1e-5)
assert quartic(roots[0]) < quartic(roots[2]) < quartic(roots[1])
