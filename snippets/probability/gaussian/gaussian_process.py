"""A Gaussian process: condition a Gaussian with a coordinate per place."""

import numpy as np


# --8<-- [start:show]
def kernel(a, b, length=0.2):
    """Covariances of places a (n,) and b (m,): (n, m), 1 at equal places."""
    return np.exp(-((a[:, None] - b[None, :]) ** 2) / (2 * length**2))


def posterior(x, y, new, noise):
    """Mean and standard deviation of the function at new places (m,)."""
    K = kernel(x, x) + noise**2 * np.eye(len(x))
    weights = np.linalg.solve(K, kernel(x, new))  # (n, m)
    variance = 1 - np.sum(kernel(x, new) * weights, axis=0)
    return weights.T @ y, np.sqrt(np.maximum(variance, 0))


x, y = np.array([0.1, 0.3, 0.4, 0.8]), np.array([0.2, 1.0, 0.9, -0.5])
new = np.array([0.35, 0.6, 0.8, 2.0])
mean, sd = posterior(x, y, new, noise=0.1)
for place, m, s in zip(new, mean, sd, strict=True):
    print(f"at {place:.2f}: {m:5.2f} +- {s:.2f}")
# --8<-- [end:show]

assert (
    sd[1] > sd[0] and np.isclose(sd[3], 1) and np.isclose(mean[3], 0, atol=1e-6)
)
apart = kernel(np.array([0.5]), np.array([0.5, 0.7, 0.9]))
assert np.allclose(apart, np.exp([[0, -0.5, -2]]))  # 0, 1 and 2 lengths apart
# Whatever was measured, the standard deviation is the same.
assert np.allclose(posterior(x, 100 * y + 7, new, noise=0.1)[1], sd)
joint = kernel(np.append(x, new), np.append(x, new))
joint[:4, :4] += 0.01 * np.eye(4)
K, B = joint[:4, :4], joint[4:, :4]
assert np.allclose(mean, B @ np.linalg.inv(K) @ y)
full = joint[4:, 4:] - B @ np.linalg.inv(K) @ B.T
assert np.allclose(sd, np.sqrt(np.diag(full)))
exact, tight = posterior(x, y, x, noise=1e-4)
assert np.allclose(exact, y, atol=1e-4) and np.all(tight < 1e-3)
ridge = kernel(new, x) @ np.linalg.solve(kernel(x, x) + 0.01 * np.eye(4), y)
assert np.allclose(mean, ridge)  # kernel ridge regression
