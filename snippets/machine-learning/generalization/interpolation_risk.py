"""Exact error of the shortest least-squares solution for Gaussian inputs."""

import numpy as np


# --8<-- [start:show]
def exact(n, d, signal, noise):
    """Error on new data; signal is the squared length of the weights."""
    if d <= n - 2:
        return noise * (1 + d / (n - d - 1))
    if d >= n + 2:
        return signal * (1 - n / d) + noise * (1 + n / (d - n - 1))
    return np.inf  # the expectation is infinite for d = n - 1, n, n + 1


def measured(n, d, signal, noise, rng):
    X = rng.normal(size=(n, d))
    w = rng.normal(size=d)
    w *= np.sqrt(signal) / np.linalg.norm(w)
    w_hat = np.linalg.pinv(X) @ (X @ w + np.sqrt(noise) * rng.normal(size=n))
    return noise + np.sum((w_hat - w) ** 2)  # inputs have covariance I


n, signal, noise = 30, 4, 1
print("   d  exact  measured")
for d in (5, 15, 22, 40, 60, 240):
    rng = np.random.default_rng(d)
    mean = np.mean([measured(n, d, signal, noise, rng) for _ in range(400)])
    print(f"{d:4}{exact(n, d, signal, noise):7.2f}{mean:10.2f}")
    # --8<-- [end:show]
    assert abs(mean / exact(n, d, signal, noise) - 1) < 0.1
assert exact(n, 240, signal, noise) < signal + noise  # better than zero weights
assert exact(30, 10, 4, 1) < exact(30, 240, 4, 1)
assert exact(30, 60, 4, 1) < exact(50, 60, 4, 1)  # more data, more error
assert np.isclose(exact(50, 60, 4, 1), 4 / 6 + 1 + 50 / 9)
# The mean of an inverse Wishart matrix: E tr (XX')^-1 = n / (d - n - 1).
for n_, d_ in ((5, 12), (12, 5)):
    X = np.random.default_rng(1).normal(size=(20000, n_, d_))
    squares = (1 / np.linalg.svd(X, compute_uv=False) ** 2).sum(axis=1)
    error = 4 * squares.std() / np.sqrt(20000)
    assert abs(exact(n_, d_, 0, 1) - 1 - squares.mean()) < error
    assert error < 0.05
# The missing part of the weights keeps the share 1 - n/d of their length.
w = np.array([2.0, 0, 0, 0, 0, 0, 0])
lost = [
    np.sum((w - np.linalg.pinv(X) @ X @ w) ** 2)
    for X in np.random.default_rng(2).normal(size=(4000, 3, 7))
]
assert abs(np.mean(lost) - exact(3, 7, 4, 0)) < 4 * np.std(lost) / 4000**0.5
for d in (29, 30, 31):
    assert exact(n, d, signal, noise) == np.inf
