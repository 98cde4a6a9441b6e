"""Guided samples against the tilted density, in one dimension."""

import numpy as np
from scipy.stats import norm

means, weights, s2 = np.array([-1.0, 1.0]), np.array([0.5, 0.5]), 0.25


rows = []


# --8<-- [start:show]
def eps_of(x, ab, weights):
    """Exact E[eps | x_t]; data: Gaussians at -1 and 1 of variance s2."""
    var = ab * s2 + 1 - ab
    gap = x[:, None] - np.sqrt(ab) * means
    part = weights * np.exp(-(gap**2) / (2 * var))
    return np.sqrt(1 - ab) / var * (part * gap).sum(1) / part.sum(1)


def guided(x, ab, w):
    """Class 1 is the Gaussian at 1: (1 + w) eps_c - w eps_u."""
    eps_c = eps_of(x, ab, np.array([0, 1]))
    return (1 + w) * eps_c - w * eps_of(x, ab, weights)


levels = np.cos(np.pi / 2 * np.linspace(0, 0.995, 301)) ** 2
grid = np.linspace(-6, 10, 8_001)
p_c = norm.pdf(grid, 1, 0.5)
p_class = p_c / (p_c + norm.pdf(grid, -1, 0.5))  # the classifier
for w in (0, 1, 3, 7):
    x = norm.ppf((np.arange(3000) + 0.5) / 3000)  # noise, evenly spread
    for now, before in zip(levels[:0:-1], levels[-2::-1], strict=True):
        eps = guided(x, now, w)  # a DDIM step
        x0 = (x - np.sqrt(1 - now) * eps) / np.sqrt(now)
        x = np.sqrt(before) * x0 + np.sqrt(1 - before) * eps
    tilted = p_c * p_class**w
    tilted /= tilted.sum()
    mean = grid @ tilted
    std = np.sqrt((grid - mean) ** 2 @ tilted)
    print(f"w {w}: guided {x.mean():.2f} +- {x.std():.2f}", end="   ")
    print(f"tilted {mean:.2f} +- {std:.2f}")
    # --8<-- [end:show]
    rows.append((x.mean(), x.std(), mean, std))
    assert w or np.allclose(rows[0], (1, 0.5, 1, 0.5), atol=5e-3)
rows = np.array(rows)
assert np.all(np.diff(rows[:, [0, 2]], axis=0) > 0.02)  # means grow
assert np.all(np.diff(rows[:, [1, 3]], axis=0) < -0.01)  # spreads shrink
assert np.all(rows[1:, 0] > rows[1:, 2] + 0.25)  # far beyond the tilt
assert np.all(rows[1:, 1] < rows[1:, 3] - 0.1)

# the score of the noisy mixture is -eps / b
x = np.linspace(-3, 3, 13)
for ab in (0.9, 0.3):
    std = np.sqrt(ab * s2 + 1 - ab)

    def log_density(x, std=std, ab=ab):
        return np.log(norm.pdf(x[:, None], np.sqrt(ab) * means, std) @ weights)

    slope = (log_density(x + 1e-5) - log_density(x - 1e-5)) / 2e-5
    assert np.allclose(-eps_of(x, ab, weights) / np.sqrt(1 - ab), slope)
    # the classifier's gradient: score of the class less the marginal's
    odds = 2 * np.sqrt(ab) * x / std**2  # log p(1 | x) / p(-1 | x)
    slope = 2 * np.sqrt(ab) / std**2 / (1 + np.exp(odds))
    only = np.array([0, 1])
    gap = eps_of(x, ab, weights) - eps_of(x, ab, only)
    assert np.allclose(gap / np.sqrt(1 - ab), slope)
    full = guided(x, ab, 3)
    assert np.allclose(full, eps_of(x, ab, only) - 3 * gap)
