"""Condition a Gaussian on some of its coordinates."""

import numpy as np


# --8<-- [start:show]
def conditional(mean, cov, known, values):
    """Mean and covariance of the other coordinates, given x[known] = values.

    mean (d,), cov (d, d) positive definite, known (k,) indices, values (k,).
    """
    rest = np.setdiff1d(np.arange(len(mean)), known)
    A = cov[np.ix_(known, known)]
    B = cov[np.ix_(rest, known)]
    gain = np.linalg.solve(A, B.T).T  # B A^-1, without an inverse
    new_mean = mean[rest] + gain @ (values - mean[known])
    return new_mean, cov[np.ix_(rest, rest)] - gain @ B.T


mean = np.array([1.0, 2.0])
cov = np.array([[4.0, 1.8], [1.8, 2.25]])
for y in (2.0, 5.0):
    m, S = conditional(mean, cov, np.array([1]), np.array([y]))
    print(f"x given y = {y}: mean {m[0]:.2f}, variance {S[0, 0]:.2f}")
# --8<-- [end:show]

m, S = conditional(mean, cov, np.array([1]), np.array([5.0]))
assert np.isclose(m[0], 1 + 1.8 / 2.25 * 3) and np.isclose(S[0, 0], 4 - 1.44)
assert np.isclose(S[0, 0], 4 * (1 - 0.6**2))
# Completing the square: the precision matrix tells the same.
rng = np.random.default_rng(0)
L = rng.normal(size=(5, 5))
C, mu, x = L @ L.T + np.eye(5), rng.normal(size=5), rng.normal(size=5)
known = np.array([3, 0])
m, S = conditional(mu, C, known, x[known])
P = np.linalg.inv(C)
rest = [1, 2, 4]
assert np.allclose(S, np.linalg.inv(P[np.ix_(rest, rest)]))
shift = P[np.ix_(rest, known)] @ (x[known] - mu[known])
assert np.allclose(m, mu[rest] - S @ shift)
# Simulation in a thin slice.
draws = rng.multivariate_normal(mean, cov, size=2_000_000)
near = draws[np.abs(draws[:, 1] - 4) < 0.05, 0]
assert abs(near.mean() - 2.6) < 4 * 1.6 / np.sqrt(len(near)) + 0.01
assert np.isclose(near.std(), 1.6, rtol=0.02)
# The card: means 0, 10; variances 9, 25; covariance -12; y = 5.
m, S = conditional(
    np.array([0.0, 10.0]),
    np.array([[9.0, -12.0], [-12.0, 25.0]]),
    np.array([1]),
    np.array([5.0]),
)
assert np.isclose(m[0], 2.4) and np.isclose(S[0, 0], 3.24)
