"""The best denoiser is a conditional mean, and shows the score."""

import numpy as np

# --8<-- [start:show]
means, weights, s2 = np.array([-1.0, 2.0]), np.array([0.7, 0.3]), 0.5


def score(t):
    """d/dt log density of x + noise: a mixture of two Gaussians."""
    part = weights * np.exp(-((t[:, None] - means) ** 2) / (2 * s2))
    return (part * (means - t[:, None])).sum(1) / s2 / part.sum(1)


rng = np.random.default_rng(0)
x = means[rng.choice(2, 1_000_000, p=weights)]  # the clean data
noisy = x + np.sqrt(s2) * rng.normal(size=x.size)
for t in (-2.0, -1.0, 0.0, 0.5, 1.0, 2.0):
    near = np.abs(noisy - t) < 0.03
    best = x[near].mean()  # least squares on these pairs
    print(f"at {t:4}: denoised {best:5.2f}", end="  ")
    found, known = (best - t) / s2, score(np.array([t]))[0]
    print(f"(r - t) / s2 {found:5.2f}", end="  ")
    print(f"score {known:5.2f}")
    # --8<-- [end:show]
    error = x[near].std() / np.sqrt(near.sum()) / s2
    assert abs(found - known) < 4 * error + 0.005  # chance, window

t = np.linspace(-3, 4, 41)


def density(t):
    return np.exp(-((t[:, None] - means) ** 2) / (2 * s2)) @ weights


slope = np.log(density(t + 1e-5) / density(t - 1e-5)) / 2e-5
assert np.allclose(score(t), slope, rtol=1e-6, atol=1e-6)
# by hand at 0.5, as far from both: the mean of the two values
assert np.isclose(score(np.array([0.5]))[0], (0.7 * -1 + 0.3 * 2 - 0.5) / 0.5)
# two equal points at -1 and 1: tanh
means, weights, s2 = np.array([-1.0, 1.0]), np.array([0.5, 0.5]), 0.5
assert np.allclose(t + s2 * score(t), np.tanh(t / s2))
r = np.array([0.5]) + s2 * score(np.array([0.5]))
assert np.isclose(r, np.tanh(1)) and np.isclose(
    score(np.array([0.5])), 0.52, atol=0.01
)
