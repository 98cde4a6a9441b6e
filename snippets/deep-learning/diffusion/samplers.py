"""DDPM and DDIM by number of steps, with the exact noise predictor."""

import numpy as np
from scipy.stats import norm

centres = np.array([[-1.4], [0.2], [1.1]])
weights, s2 = np.array([0.3, 0.4, 0.3]), 0.01


def exact_eps(x, ab):
    """E[eps | x_t] = -b * score; data: three Gaussians of variance s2."""
    var = ab * s2 + 1 - ab
    gap = x[:, None] - np.sqrt(ab) * centres
    part = weights * np.exp(-(gap**2).sum(axis=2) / (2 * var))
    part /= part.sum(axis=1, keepdims=True)
    return np.sqrt(1 - ab) * np.einsum("nk,nkd->nd", part, gap) / var


# --8<-- [start:show]
def sample(eps_model, z, alpha_bar, eta, rng):
    """z (n, d) noise; alpha_bar falls from index 0 (value 1) to T.
    eta 0: DDIM; eta 1: DDPM; returns (n, d)."""
    x = z
    for t in range(len(alpha_bar) - 1, 0, -1):
        now, before = alpha_bar[t], alpha_bar[t - 1]
        eps = eps_model(x, now)
        x0 = (x - np.sqrt(1 - now) * eps) / np.sqrt(now)
        var = eta**2 * (1 - now / before) * (1 - before) / (1 - now)
        x = np.sqrt(before) * x0 + np.sqrt(1 - before - var) * eps
        x = x + np.sqrt(var) * rng.normal(size=x.shape)
    return x


# --8<-- [end:show]
grid = np.linspace(-5, 5, 4001)
exact = norm.cdf(grid[:, None], centres[:, 0], s2**0.5) @ weights


def energy_distance(x):
    """On a line: 2 * integral of (F_n - F)**2."""
    share = np.searchsorted(np.sort(x), grid) / len(x)
    return 2 * np.sum((share - exact) ** 2) * (grid[1] - grid[0])


def schedule(steps):
    return np.cos(np.pi / 2 * np.linspace(0, 200 / 210, steps + 1)) ** 2


# --8<-- [start:run]
counts, table = (2, 4, 8, 16, 64), {}
print("steps ", *(f"{steps:7}" for steps in counts))
for name, eta in (("DDIM", 0), ("DDPM", 1)):
    for seed in range(3):
        rng = np.random.default_rng(seed)
        z = rng.normal(size=(8000, 1))
        for steps in counts:
            x = sample(exact_eps, z, schedule(steps), eta, rng)[:, 0]
            table[name, steps, seed] = energy_distance(x)
    means = [np.mean([table[name, k, r] for r in range(3)]) for k in counts]
    print(name, " ", *(f"{m:7.4f}" for m in means))
# --8<-- [end:run]
for seed in range(3):
    for k in (2, 4, 8, 16):
        assert table["DDIM", k, seed] < table["DDPM", k, seed]
    for few, many in ((2, 4), (4, 8), (8, 64)):
        assert table["DDIM", many, seed] < table["DDIM", few, seed]
        assert table["DDPM", many, seed] < table["DDPM", few, seed]
    assert abs(table["DDIM", 64, seed]) < 0.003
for k in (4, 8, 16):  # about 1.5 to 2 times
    few, many = (
        sum(table[name, k, r] for r in range(3)) for name in ("DDIM", "DDPM")
    )
    assert 1.5 <= round(many / few, 1) <= 2

# with variance beta around the same mean DDPM beats DDIM on these data
for seed in range(3):
    for k in (2, 4, 8, 16):
        rng = np.random.default_rng(seed)
        x, levels = rng.normal(size=(8000, 1)), schedule(k)
        for t in range(k, 0, -1):
            beta = 1 - levels[t] / levels[t - 1]
            x = x - beta / np.sqrt(1 - levels[t]) * exact_eps(x, levels[t])
            x = x / np.sqrt(1 - beta)
            x = x + np.sqrt(beta) * (t > 1) * rng.normal(size=x.shape)
        assert energy_distance(x[:, 0]) < 0.75 * table["DDIM", k, seed]

# eta 1 is the posterior's step: mean and variance as in reverse.py
levels = np.array([1, 0.64, 0.36])
x = np.array([[0.8, 0.8]])


class Fixed:
    """Noise of another number for each entry, to see its factor."""

    def normal(self, size):
        return np.array([[1.0, -2.0]])


def noise(x, ab):
    return 0 * x - 0.5


fresh = np.array([[1.0, -2.0]])
step = (0.8 + 0.4375 / 0.8 * 0.5) / 0.75
step = step + np.sqrt(0.4375 * 0.36 / 0.64) * fresh
b1 = (step + 0.6 * 0.5) / 0.8  # t = 1 returns x0 without noise
assert np.allclose(sample(noise, x, levels, 1, Fixed()), b1)
step = 0.8 * 2 - 0.6 * 0.5
assert np.allclose(sample(noise, x, levels, 0, Fixed()), (step + 0.3) / 0.8)
tau = 0.5 * np.sqrt(0.4375 * 0.36 / 0.64)  # eta multiplies tau
step = 0.8 * 2 - np.sqrt(0.36 - tau**2) * 0.5 + tau * fresh
assert np.allclose(sample(noise, x, levels, 0.5, Fixed()), (step + 0.3) / 0.8)

# the model: -eps / b is the score of the noisy mixture
rng = np.random.default_rng(5)
x = rng.normal(size=(6, 1))
for ab in (0.9, 0.4):
    var = ab * s2 + 1 - ab
    ends = []
    for h in (1e-5, -1e-5):
        gap = (x + h - np.sqrt(ab) * centres[:, 0]) ** 2
        ends.append(np.log(np.exp(-gap / 2 / var) @ weights))
    slope = (ends[0] - ends[1]) / 2e-5
    want = -exact_eps(x, ab)[:, 0] / np.sqrt(1 - ab)
    assert np.allclose(slope, want, rtol=1e-5, atol=1e-6)
