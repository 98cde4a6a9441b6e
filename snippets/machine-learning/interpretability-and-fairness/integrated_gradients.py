"""A saturated score: the gradient is nearly zero, the path is not."""

import numpy as np


# --8<-- [start:show]
def score(x):
    return np.tanh(3 * x[0] + x[1]) + x[0] * x[1]


def gradient(x):
    slope = 1 - np.tanh(3 * x[0] + x[1]) ** 2
    return np.array([3 * slope + x[1], slope + x[0]])


def integrated_gradients(grad, x, start, steps=1000):
    middles = (np.arange(steps) + 0.5) / steps
    mean = np.mean([grad(start + t * (x - start)) for t in middles], axis=0)
    return (x - start) * mean


x, start = np.array([2.0, 0.25]), np.zeros(2)
ig = integrated_gradients(gradient, x, start)
print("gradient times input:", np.round(gradient(x) * x, 2))
print("integrated gradients:", np.round(ig, 2), f"sum {ig.sum():.2f}")
print(f"difference of scores: {score(x) - score(start):.2f}")
# --8<-- [end:show]
# The gradient against finite differences, then completeness.
for point in (x, np.array([-0.3, 0.4])):
    for j in (0, 1):
        step = 1e-6 * np.eye(2)[j]
        slope = (score(point + step) - score(point - step)) / 2e-6
        assert np.isclose(slope, gradient(point)[j], atol=1e-7)
for begin in (start, np.array([0.7, -1.0])):
    ig2 = integrated_gradients(gradient, x, begin)
    assert np.isclose(ig2.sum(), score(x) - score(begin), atol=1e-5)
# Along the ray tanh(6.25 t): shares 6 and 0.25 of 6.25, and half the product.
want = np.tanh(6.25) * np.array([6, 0.25]) / 6.25 + 0.25
assert np.allclose(ig, want, atol=1e-5)
