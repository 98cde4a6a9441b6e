"""Bias and variance of ridge weights, from the formula and by simulation."""

import numpy as np

X = np.array([[2.0, 2.0], [1.0, -1.0]])
w_true = np.array([2.0, 0.0])
noise_var = 1.0
_, s, Vt = np.linalg.svd(X)
c = Vt @ w_true  # the true weights in the basis of right singular vectors


def bias_and_variance(lam):
    bias2 = np.sum((lam / (s**2 + lam) * c) ** 2)
    variance = noise_var * np.sum(s**2 / (s**2 + lam) ** 2)
    return bias2, variance


rng = np.random.default_rng(0)
Y = X @ w_true + rng.normal(size=(200_000, 2)) * np.sqrt(noise_var)
print("lambda   bias^2  variance  total")
for lam in (0.0, 0.5, 2.0):
    bias2, variance = bias_and_variance(lam)
    print(
        f"{lam:5.1f}   {bias2:.3f}   {variance:.3f}    {bias2 + variance:.3f}"
    )
    W = np.linalg.solve(X.T @ X + lam * np.eye(2), X.T @ Y.T).T
    simulated = np.mean(np.sum((W - w_true) ** 2, axis=1))
    assert np.isclose(simulated, bias2 + variance, rtol=0.01)

grid = np.linspace(0.0, 5.0, 501)
best = grid[np.argmin([sum(bias_and_variance(lam)) for lam in grid])]
print(f"best lambda {best:.2f}, noise variance / c^2 = {1 / c[0] ** 2:.2f}")
assert np.allclose(c**2, 2.0) and np.isclose(best, noise_var / 2.0)
