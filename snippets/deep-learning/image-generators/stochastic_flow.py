"""A flow's equation with noise: other paths, the same distributions."""

from itertools import pairwise

import numpy as np

points, weights, s2 = np.array([-1.0, 2.0]), np.array([0.7, 0.3]), 0.04


def velocity(x, t):
    """E[eps - x_0 | x_t = x] for two narrow Gaussians."""
    var = (1 - t) ** 2 * s2 + t * t
    gap = x[:, None] - (1 - t) * points
    part = weights * np.exp(-(gap**2) / (2 * var))
    part /= part.sum(axis=1, keepdims=True)
    eps = t * gap / var
    x0 = points + (1 - t) * s2 * gap / var
    return (part * (eps - x0)).sum(axis=1)


# --8<-- [start:show]
def sde_step(velocity, x, t, s, g):
    """From t down to s < t: mean (n,) and spread of the Gaussian step."""
    u, h = velocity(x, t), t - s
    score = -(x + (1 - t) * u) / t  # minus the estimated noise over t
    return x - h * u + h * g * g / 2 * score, g * np.sqrt(h)


def run(z, steps, g, rng):
    x = z
    for t, s in pairwise(np.linspace(1, 0, steps + 1)):
        mean, spread = sde_step(velocity, x, t, s, g if s > 0 else 0)
        x = mean + spread * rng.normal(size=x.shape)
    return x


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
z = rng.normal(size=10_000)
for g in (0, 0.5, 1):
    x, one = run(z, 200, g, rng), run(np.full(1000, 0.3), 200, g, rng)
    left = x < 0.5
    print(f"g {g:3}: at -1 {left.mean():.3f}", end="  ")
    print(f"spread there {x[left].std():.3f}", end="  ")
    print(f"from z = 0.3 alone: at -1 {np.mean(one < 0.5):.2f}")
    # --8<-- [end:run]
    assert abs(left.mean() - 0.7) < 0.015
    assert abs(x[left].std() - 0.2) < 0.02
    assert (one.std() < 1e-9) == (g == 0)


# a wrong sign or a missing half of the drift does not keep the spread
def broken(factor):
    x = z[:5000]
    for t, s in pairwise(np.linspace(1, 0, 201)):
        u, h, g = velocity(x, t), t - s, 1.0 if s > 0 else 0.0
        x = x - h * u - factor * h * g * g / 2 * (x + (1 - t) * u) / t
        x = x + g * np.sqrt(h) * np.random.default_rng(int(1e4 * t)).normal(
            size=x.shape
        )
    return x[x < 0.5].std()


assert abs(broken(1) - 0.2) < 0.02 < abs(broken(0) - 0.2)
assert abs(broken(0.5) - 0.2) > 0.02
# the score in the step is the slope of the log density
t, at = 0.6, np.array([0.25])
var = (1 - t) ** 2 * s2 + t * t


def log_density(x):
    gap = x - (1 - t) * points
    return np.log(np.sum(weights * np.exp(-(gap**2) / (2 * var))))


slope = (log_density(at + 1e-5) - log_density(at - 1e-5)) / 2e-5
mean, spread = sde_step(velocity, at, t, 0.5, 0.8)
by_hand = at - 0.1 * velocity(at, t) + 0.1 * 0.32 * slope
assert np.allclose(mean, by_hand, atol=1e-6) and np.isclose(
    spread, 0.8 * 0.1**0.5
)
# the card: x = 0.5, t = 0.5, s = 0.4, u = -1, g = 0.6
mean, spread = sde_step(lambda x, t: -1.0, 0.5, 0.5, 0.4, 0.6)
assert np.isclose(mean, 0.6) and np.isclose(spread, 0.18974, atol=1e-4)
