"""Jitter for a kernel matrix; Gaussian-process regression by Cholesky."""

import numpy as np
from scipy.linalg import cho_solve, solve_triangular
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF


def kernel(a, b, length=0.5):
    return np.exp(-((a[:, None] - b) ** 2) / (2 * length**2))


def jittered_cholesky(K, jitter=1e-12):
    try:
        return np.linalg.cholesky(K), 0.0
    except np.linalg.LinAlgError:
        pass
    while True:  # ten times more until it works
        try:
            return np.linalg.cholesky(K + jitter * np.eye(len(K))), jitter
        except np.linalg.LinAlgError:
            jitter *= 10


dense = np.linspace(0, 1, 200)
jitter = jittered_cholesky(kernel(dense, dense))[1]
print(f"200 points in [0, 1] need jitter: {jitter > 0}", end=", ")
print(f"1e-8 is enough: {jitter <= 1e-8}")
assert np.linalg.eigvalsh(kernel(dense, dense))[0] < 1e-14

x, s2 = np.array([0.0, 1.0, 2.0, 3.0]), 0.01
y, x_new = np.sin(x), np.array([0.5, 1.5, 5.0])
L = np.linalg.cholesky(kernel(x, x) + s2 * np.eye(4))
alpha = cho_solve((L, True), y)
k = kernel(x, x_new)
mean = k.T @ alpha
V = solve_triangular(L, k, lower=True)
std = np.sqrt(1 - np.sum(V**2, axis=0))
evidence = -0.5 * y @ alpha - np.log(L.diagonal()).sum()
evidence -= len(x) / 2 * np.log(2 * np.pi)
print("mean", np.round(mean, 4) + 0.0, " std", np.round(std, 4))
print(f"log evidence {evidence:.4f}")
gp = GaussianProcessRegressor(RBF(0.5), alpha=s2, optimizer=None)
gp.fit(x[:, None], y)
assert np.allclose(gp.predict(x_new[:, None], True), (mean, std))
assert np.isclose(gp.log_marginal_likelihood(), evidence)
