"""Learning curve of least squares: measured and exact."""

import numpy as np


# --8<-- [start:show]
def errors(n, d, sigma, rng):
    """Training error and error on new data of one least-squares fit."""
    w = np.ones(d)
    X, X_new = rng.normal(size=(n, d)), rng.normal(size=(500, d))
    y = X @ w + sigma * rng.normal(size=n)
    y_new = X_new @ w + sigma * rng.normal(size=500)
    w_hat = np.linalg.lstsq(X, y, rcond=None)[0]
    return np.mean((y - X @ w_hat) ** 2), np.mean((y_new - X_new @ w_hat) ** 2)


d, sigma = 10, 2
print("   n   training  exact     new  exact")
for n in (15, 20, 40, 100, 400):
    rng = np.random.default_rng(n)
    train, new = np.mean([errors(n, d, sigma, rng) for _ in range(500)], axis=0)
    low = sigma**2 * (1 - d / n)
    high = sigma**2 * (1 + d / (n - d - 1))
    print(f"{n:4}{train:11.2f}{low:7.2f}{new:8.2f}{high:7.2f}")
    # --8<-- [end:show]
    assert abs(train / low - 1) < 0.06
    assert abs(new / high - 1) < (0.2 if n == 15 else 0.08)
    assert low < sigma**2 < high
    # The mean of an inverse Wishart matrix: E tr (X'X)^-1 = d / (n - d - 1).
    if n == 20:
        inverses = [
            np.trace(np.linalg.inv(X.T @ X))
            for X in rng.normal(size=(4000, n, d))
        ]
        assert abs(sigma**2 * (1 + np.mean(inverses)) / high - 1) < 0.04
# The optimism at fixed inputs is 2 sigma^2 d / n.
rng = np.random.default_rng(0)
X = rng.normal(size=(30, 7))
H = X @ np.linalg.pinv(X)
assert np.isclose(np.trace(H), 7)
noise = 1.5 * rng.normal(size=(20000, 30))
again = 1.5 * rng.normal(size=(20000, 30))
fit = noise @ H.T
gap = np.mean((again - fit) ** 2) - np.mean((noise - fit) ** 2)
assert abs(gap / (2 * 1.5**2 * 7 / 30) - 1) < 0.05
# The card: sigma^2 = 9, d = 20, n = 60: training 6, at the same inputs 12.
assert np.isclose(9 * (1 - 20 / 60), 6) and np.isclose(9 * (1 + 20 / 60), 12)
assert np.isclose(9 * (1 + 20 / 39), 13.6, atol=0.05)
assert np.isclose(6 / (1 - 20 / 60), 9)
