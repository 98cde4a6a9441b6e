"""Interventional and conditional Shapley values of a linear model."""

import numpy as np


# --8<-- [start:show]
def two_features(v1, v2, v12):
    """Shapley values for two features; the empty coalition is worth 0."""
    return np.array([v1 + v12 - v2, v2 + v12 - v1]) / 2


def conditional(w, x, rho):
    """For w @ x of standard normal features with correlation rho."""
    known1 = (w[0] + w[1] * rho) * x[0]
    known2 = (w[0] * rho + w[1]) * x[1]
    return two_features(known1, known2, w @ x)


w = np.array([3.0, 0.0])  # the model ignores the second feature
x = np.array([2.0, 1.0])
interventional = two_features(w[0] * x[0], w[1] * x[1], w @ x)
print("interventional:", interventional.round(1))
print("conditional:   ", conditional(w, x, 0.8).round(1))
# --8<-- [end:show]
rng = np.random.default_rng(0)
rho = 0.8
Z = rng.multivariate_normal([0, 0], [[1, rho], [rho, 1]], size=400_000)


def game(w, near):
    """Values from samples: rows near the known value, or all rows."""
    v = []
    for j in (0, 1):
        rows = Z[np.abs(Z[:, j] - x[j]) < 0.05] if near else Z.copy()
        rows[:, j] = x[j]
        v.append(np.mean(rows @ w))
    return two_features(*v, w @ x)


assert interventional[1] == 0
assert np.isclose(conditional(w, x, rho)[1], 3 * rho / 2)
# Also with both features in use, where the cross terms count.
for u in (w, np.array([3.0, -2.0]), np.array([0.5, 2.0])):
    assert np.allclose(game(u, near=False), u * x, atol=0.02)
    assert np.allclose(game(u, near=True), conditional(u, x, rho), atol=0.05)
    assert np.isclose(conditional(u, x, rho).sum(), u @ x)
    assert np.allclose(two_features(*(u * x), u @ x), u * x)
