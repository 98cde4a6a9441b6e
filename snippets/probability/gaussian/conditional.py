"""Condition a Gaussian on some of its coordinates."""

import numpy as np


# --8<-- [start:show]
def conditional(mean, cov, known, values):
    """Mean and covariance of the other coordinates, given x[known] = values.

    mean (d,), cov (d, d) positive definite, values (k,); known holds k
    distinct indices from 0 to d - 1.
    """
    rest = np.setdiff1d(np.arange(len(mean)), known)
    A = cov[np.ix_(known, known)]
    B = cov[np.ix_(rest, known)]
    gain = np.linalg.solve(A, B.T).T  # B A^-1, without an inverse
    new_mean = mean[rest] + gain @ (values - mean[known])
    return new_mean, cov[np.ix_(rest, rest)] - gain @ B.T


mean = np.array([1.0, 2.0])
cov = np.array([[4.0, 1.8], [1.8, 2.25]])
for y in (2.0, 4.0):
    m, S = conditional(mean, cov, np.array([1]), np.array([y]))
    print(f"x given y = {y}: mean {m[0]:.2f}, variance {S[0, 0]:.2f}")
# --8<-- [end:show]

# The text: y = 4.
assert np.isclose(m[0], 1 + 0.8 * 2) and np.isclose(S[0, 0], 4 - 0.8 * 1.8)
assert np.isclose(S[0, 0], 4 * (1 - 0.6**2))  # the correlation is 0.6
P = np.linalg.inv(cov)
assert np.isclose(P[0, 0], 2.25 / 5.76) and np.isclose(P[0, 1], -1.8 / 5.76)
assert np.isclose(-P[0, 1] / P[0, 0], 0.8) and np.isclose(1 / P[0, 0], 2.56)
left = P[1, 1] - P[0, 1] ** 2 / P[0, 0]  # its Schur complement
assert np.isclose(1 / left, 2.25)
# At its own mean an observation moves nothing.
m, _ = conditional(mean, cov, np.array([1]), np.array([2.0]))
assert np.isclose(m[0], 1)
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
# The proof: r = x1 - B A^-1 x2 as a linear map of x.
gain = C[np.ix_(rest, known)] @ np.linalg.inv(C[np.ix_(known, known)])
to_r = np.eye(5)[rest] - gain @ np.eye(5)[known]
assert np.allclose(to_r @ C @ np.eye(5)[known].T, 0)  # Cov(r, x2)
assert np.allclose(to_r @ C @ to_r.T, S)
assert np.allclose(to_r @ C @ np.eye(5)[rest].T, S)  # Cov(r, x1)
assert np.allclose(m, to_r @ mu + gain @ x[known])
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
assert np.isclose(S[0, 0] / 9, 0.36)
m, S = conditional(
    np.array([0.0, 10.0]),
    np.array([[9.0, -12.0], [-12.0, 25.0]]),
    np.array([1]),
    np.array([20.0]),
)
assert np.isclose(m[0], -4.8) and np.isclose(S[0, 0], 3.24)
# A measurement y = x + noise: prior N(20, 16), noise 4; precisions add.
for y in (25.0, 110.0):
    m, S = conditional(
        np.array([20.0, 20.0]),
        np.array([[16.0, 16.0], [16.0, 20.0]]),
        np.array([1]),
        np.array([y]),
    )
    assert np.isclose(S[0, 0], 3.2) and np.isclose(1 / S[0, 0], 1 / 16 + 1 / 4)
    assert np.isclose(m[0], 20 + 0.8 * (y - 20))
# Squared Mahalanobis distances of innovations: chi-squared, m degrees.
C = C[:3, :3]
draws = rng.multivariate_normal(np.zeros(3), C, size=100_000)
squared = np.sum(draws * np.linalg.solve(C, draws.T).T, axis=1)
assert abs(squared.mean() - 3) < 4 * np.sqrt(6 / 100_000)
assert abs(squared.var() - 6) < 4 * 6 * np.sqrt(8 / 100_000)
