"""Regressing on noise fits the score of the noisy density."""

import numpy as np

# --8<-- [start:show]
means, weights = np.array([-1.0, 2.0]), np.array([0.7, 0.3])
a, b = 0.6, 0.8


def score(x):
    """Of x_t = a x_0 + b eps, x_0 one of the two means: exact."""
    gap = a * means - x[:, None]
    part = weights * np.exp(-(gap**2) / (2 * b**2))
    return (part * gap).sum(axis=1) / part.sum(axis=1) / b**2


rng = np.random.default_rng(0)
x0 = means[rng.choice(2, 1_000_000, p=weights)]
eps = rng.normal(size=x0.size)
x = a * x0 + b * eps
guesses = {
    "zero": 0 * x,
    "-x": -x,
    "-x / 2": -x / 2,
    "the score": score(x),
}
print("              to -eps / b   to the score   difference")
for name, s in guesses.items():
    noise_loss = np.mean((s + eps / b) ** 2)  # target -eps / b
    score_loss = np.mean((s - score(x)) ** 2)
    gap = noise_loss - score_loss
    print(f"{name:12} {noise_loss:10.2f} {score_loss:14.2f} {gap:12.2f}")
    # --8<-- [end:show]
    error = ((s + eps / b) ** 2 - (s - score(x)) ** 2).std() / 1000
    known = np.mean((score(x) + eps / b) ** 2)
    assert abs(gap - known) < 5 * error
# the constant: mean conditional variance of eps, over b squared
assert np.isclose(known, 1 / b**2 - np.mean(score(x) ** 2), rtol=0.01)


def log_density(x):
    gap = x[:, None] - a * means
    return np.log(np.exp(-(gap**2) / (2 * b**2)) @ weights)


grid = np.linspace(-3, 3, 25)
slope = (log_density(grid + 1e-5) - log_density(grid - 1e-5)) / 2e-5
assert np.allclose(score(grid), slope, atol=1e-7)
# by hand: at x = 0.3 both are 0.9 away, so the weights stay 0.7 and 0.3
r = 0.7 * -1 + 0.3 * 2
assert np.isclose(score(np.array([0.3]))[0], (a * r - 0.3) / b**2)
assert np.isclose((a * r - 0.3) / b**2, -0.5625)
