"""Range to a beacon: a tangent, sigma points and the truth."""

import numpy as np
from scipy.stats import chi2


# --8<-- [start:show]
def sigma_points(m, P):
    """Points (2n + 1, n) and weights with mean m (n,), covariance P."""
    n = len(m)  # d in the text; for the factor 3 see "sigma points" below
    L = np.linalg.cholesky(3 * P)
    return np.vstack([m, m + L.T, m - L.T]), np.append(
        1 - n / 3, np.full(2 * n, 1 / 6)
    )


def distance(X):
    return np.hypot(X[..., 0], X[..., 1])


def tangent(m, P):  # mean, variance, covariance with the state
    J = m / distance(m)  # gradient of the distance
    return distance(m), J @ P @ J, P @ J


def unscented(m, P):
    X, w = sigma_points(m, P)
    y = distance(X)
    mean = w @ y
    return mean, w @ (y - mean) ** 2, (w * (y - mean)) @ (X - m)


def update(m, P, z, R, moments):
    y, S, c = moments(m, P)
    K = c / (S + R)  # c: covariance of state and reading, P H' for the EKF
    return m + K * (z - y), P - np.outer(K, c)


# --8<-- [end:show]


limit = chi2.ppf(0.95, 2)


def outside(d, seed, runs=200, R=0.01):
    """Shares of true places outside the filter's 95 % ellipse: EKF, UKF."""
    rng = np.random.default_rng(seed)
    x = np.array([d, 0]) + rng.normal(size=(runs, 2))
    z = distance(x) + np.sqrt(R) * rng.normal(size=runs)
    shares = []
    for moments in (tangent, unscented):
        far = 0
        for place, reading in zip(x, z, strict=True):
            m, P = update(np.array([d, 0]), np.eye(2), reading, R, moments)
            e = place - m
            far += e @ np.linalg.solve(P, e) > limit
        shares.append(far / runs)
    return shares


# --8<-- [start:run]
draws = np.random.default_rng(0).normal(size=(200_000, 2))
print("away   predicted range: tangent, sigma points, sampled   outside")
for d in (10.0, 3.0, 1.0):
    m, P = np.array([d, 0]), np.eye(2)
    y = distance(m + draws)
    rows = tangent(m, P), unscented(m, P), (y.mean(), y.var())
    line = "   ".join(f"{r[0]:5.2f} ± {r[1] ** 0.5:.2f}" for r in rows)
    ekf, ukf = outside(d, seed=0)  # share outside the 95 % ellipse
    print(f"{d:4.0f}  {line}   {ekf:3.0%} {ukf:3.0%}")
# --8<-- [end:run]
for seed in range(1, 2):
    far = {d: outside(d, seed) for d in (30.0, 10.0, 3.0, 1.0)}
    assert far[30.0][0] < 0.12 and far[1.0][0] > 0.4
    assert far[1.0][0] > far[3.0][0] > far[10.0][0] > 0.06
    assert all(ukf < 0.12 for _, ukf in far.values())
    # The sharper the sensor, the worse the tangent.
    assert outside(1.0, seed, R=1.0)[0] < far[1.0][0] / 2
# No cure for strong curvature: a bearing, from two metres away.
m, P = np.array([2.0, 0]), np.eye(2)
rng = np.random.default_rng(0)
x = m + rng.normal(size=(1000, 2))
z = np.arctan2(x[:, 1], x[:, 0]) + 0.1 * rng.normal(size=1000)
X, w = sigma_points(m, P)
y = np.arctan2(X[:, 1], X[:, 0])  # of mean 0, by symmetry
c = (w * y) @ X
K = c / (w @ y**2 + 0.01)
e = x - m - np.outer(z, K)
far = np.sum(e * np.linalg.solve(P - np.outer(K, c), e.T).T, axis=1) > limit
assert np.mean(far) > 0.15  # three times the promised 5 %
# Exact for what? The mean of a cubic, but not of a fourth power mixed.
m, P = np.array([0.7, -0.4]), np.array([[2.0, 0.6], [0.6, 0.5]])
X, w = sigma_points(m, P)
assert np.isclose(w.sum(), 1) and np.allclose(w @ X, m)
assert np.allclose((w[:, None] * (X - m)).T @ (X - m), P)
quad = m[0] * m[1] + P[0, 1]
assert np.isclose(w @ (X[:, 0] * X[:, 1]), quad)
cubic = m[0] ** 2 * m[1] + P[0, 0] * m[1] + 2 * m[0] * P[0, 1]
assert np.isclose(w @ (X[:, 0] ** 2 * X[:, 1]), cubic)
E1, w1 = sigma_points(np.zeros(2), np.eye(2))
assert np.isclose(w1 @ E1[:, 0] ** 4, 3)  # the fourth moment of one axis
assert np.isclose(w1 @ (E1[:, 0] ** 2 * E1[:, 1] ** 2), 0)  # true: 1
# One dimension, x squared: the variance is right too, the tangent's is not.
X, w = sigma_points(np.array([1.0]), np.array([[4.0]]))
y = X[:, 0] ** 2
assert np.isclose(w @ y, 5) and np.isclose(w @ (y - w @ y) ** 2, 2 * 16 + 16)
# The gradient, against differences.
for m in (np.array([3.0, 4.0]), np.array([-1.0, 0.5])):
    J = tangent(m, np.eye(2))[2]
    for i in range(2):
        e = 1e-6 * np.eye(2)[i]
        assert np.isclose(J[i], (distance(m + e) - distance(m - e)) / 2e-6)
# The card: (3, 4), P = diag(4, 1), R = 0.42, reading 7.5.
m, P = update(np.array([3.0, 4]), np.diag([4.0, 1]), 7.5, 0.42, tangent)
assert np.allclose(m, [5.4, 4.8])
assert np.allclose(P, [[1.696, -0.768], [-0.768, 0.744]])
