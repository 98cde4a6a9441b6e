"""Mean field on a correlated Gaussian: right means, too little variance."""

import numpy as np


# --8<-- [start:show]
def mean_field(mean, cov, sweeps):
    """Coordinate ascent for a factorised q on N(mean, cov).

    mean (d,), cov (d, d). Returns the means of q after each sweep and its
    variances.
    """
    P = np.linalg.inv(cov)  # precision
    m, path = np.zeros(len(mean)), []
    for _ in range(sweeps):
        for i in range(len(m)):
            rest = P[i] @ (m - mean) - P[i, i] * (m[i] - mean[i])
            m[i] = mean[i] - rest / P[i, i]
        path.append(m.copy())
    return np.array(path), 1 / np.diag(P)


cov = np.array([[1.0, 0.9], [0.9, 1.0]])
path, variance = mean_field(np.array([1.0, 2.0]), cov, 30)
for sweep in (1, 5, 30):
    print(f"after {sweep:2} sweeps: means {path[sweep - 1].round(3)}")
print("variances of q:", variance.round(3), "truth: [1. 1.]")
# --8<-- [end:show]

assert np.allclose(path[-1], [1, 2], atol=0.01)
assert np.allclose(variance, 1 - 0.9**2)
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
diagonal, free = mean_field(mu, np.diag([1.0, 2.0, 3.0, 4.0]), 3)
assert np.allclose(free, [1, 2, 3, 4])  # no correlation: exact
