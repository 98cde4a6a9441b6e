"""Mean field on a correlated Gaussian: right means, too little variance."""

import numpy as np
from scipy import optimize


# --8<-- [start:show]
def mean_field(mean, cov, sweeps):
    """Coordinate ascent for a factorised q on N(mean, cov).

    mean (d,), cov (d, d) positive definite. Returns the means of q after
    each sweep, (sweeps, d), and its variances, (d,).
    """
    P = np.linalg.inv(cov)  # precision
    m, path = np.zeros(len(mean)), np.zeros((sweeps, len(mean)))
    for sweep in range(sweeps):
        for i in range(len(m)):
            rest = P[i] @ (m - mean) - P[i, i] * (m[i] - mean[i])
            m[i] = mean[i] - rest / P[i, i]
        path[sweep] = m
    return path, 1 / np.diag(P)


cov = np.array([[1.0, 0.9], [0.9, 1.0]])
path, variance = mean_field(np.array([1.0, 2.0]), cov, 30)
for sweep in (1, 5, 30):
    print(f"after {sweep:2} sweeps: means {path[sweep - 1].round(3)}")
print("variances of q:", variance.round(3), "truth: [1. 1.]")
# --8<-- [end:show]

assert np.allclose(variance, 1 - 0.9**2)
error = np.abs(path - [1, 2])
assert np.allclose(error[1:], 0.9**2 * error[:-1])  # the rate of the text
assert np.allclose(error[0], [0.9 * 2, 0.9**2 * 2])  # m_2 = 0 at the start
# The difference of two correlated coordinates: mean field is too wide.
difference = np.array([1.0, -1.0])
assert np.isclose(difference @ cov @ difference, 0.2)
assert np.isclose(difference**2 @ variance, 0.38)
rng = np.random.default_rng(0)
L = rng.normal(size=(4, 4))
C, mu = L @ L.T + np.eye(4), rng.normal(size=4)
path, variance = mean_field(mu, C, 2000)
assert np.allclose(path[-1], mu, atol=1e-6)
assert np.all(variance <= np.diag(C) + 1e-12)
P = np.linalg.inv(C)


def kl(m, v):  # of N(m, diag v) from N(mu, C)
    gap = m - mu
    return 0.5 * (
        np.sum(np.diag(P) * v)
        + gap @ P @ gap
        - 4
        + np.log(np.linalg.det(C))
        - np.sum(np.log(v))
    )


best = kl(mu, 1 / np.diag(P))
for _ in range(100):
    assert (
        kl(mu + 0.1 * rng.normal(size=4), variance * rng.uniform(0.5, 2, 4))
        > best
    )
m = np.zeros(4)
for i in range(4):  # the first sweep, each coordinate by a minimiser

    def along(value, i=i):
        return kl(np.where(np.arange(4) == i, value, m), variance)

    m[i] = optimize.minimize_scalar(along).x
assert np.allclose(path[0], m, atol=1e-6)
equal = np.full((3, 3), -0.45) + 1.45 * np.eye(3)
assert np.allclose(mean_field(np.ones(3), equal, 500)[0][-1], 1)
diagonal, free = mean_field(mu, np.diag([1.0, 2.0, 3.0, 4.0]), 3)
assert np.allclose(free, [1, 2, 3, 4])  # no correlation: exact
assert np.allclose(diagonal, mu)
assert mean_field(mu, C, 0)[0].shape == (0, 4)
