"""How wide an interval must be, h steps ahead, judged by pinball loss."""

import numpy as np
from scipy.stats import norm


# --8<-- [start:show]
def pinball(y, forecast, q):
    """Mean loss of a forecast of the quantile q."""
    r = y - forecast
    return np.mean(np.maximum(q * r, (q - 1) * r))


rng = np.random.default_rng(0)
sigma, z = 2, 1.2816  # z: 90 % of a standard normal lie below
ahead = np.cumsum(sigma * rng.normal(size=(20_000, 16)), axis=1)
print("h    80 % interval    covers    pinball 90 %    both, width of h = 1")
for h in (1, 4, 16):
    y, half = ahead[:, h - 1], z * sigma * np.sqrt(h)  # forecast: 0, the last
    covers = np.mean(np.abs(y) < half)
    narrow = np.mean(np.abs(y) < z * sigma)
    loss = [pinball(y, half, 0.9), pinball(y, z * sigma, 0.9)]
    print(f"{h:<5d}{'+-':>7}{half:5.2f}{covers:12.0%}{loss[0]:13.2f}", end="")
    print(f"{narrow:16.0%}{loss[1]:9.2f}")
    # --8<-- [end:show]
    assert abs(covers - 0.8) < 4 * np.sqrt(0.16 / 20_000)
    for k, got in zip((z, z / np.sqrt(h)), loss, strict=True):
        exact = norm.pdf(k) + k * (norm.cdf(k) - 0.9)  # of a standard normal
        assert np.isclose(got, 2 * np.sqrt(h) * exact, rtol=0.03)
    assert abs(narrow - (2 * norm.cdf(z / np.sqrt(h)) - 1)) < 0.015
    assert h == 1 or (narrow < 0.55 and loss[1] > loss[0])
    grid = np.quantile(y, 0.9) + np.linspace(-2, 2, 41)
    best = grid[np.argmin([pinball(y, c, 0.9) for c in grid])]
    assert abs(best - half) < 0.25  # the quantile minimises it

assert 1.6 < loss[1] / loss[0] < 1.75  # at h = 16 two thirds higher
assert np.isclose(pinball(np.array([14.0]), 10, 0.9), 3.6)
assert np.isclose(pinball(np.array([7.0]), 10, 0.9), 0.3)
# an AR(1) levels off
phi = 0.8
w = phi ** np.arange(16)
assert np.isclose(np.sum(w**2), (1 - phi**32) / (1 - phi**2))
# the card: 3 sqrt(h), and an AR(1) with phi = 0.6 from 5 above its mean
assert np.allclose(1.96 * 3 * np.sqrt([1, 16]), [5.9, 23.5], atol=0.05)
w = 0.6 ** np.arange(16)
assert np.isclose(1.96 * 3 * np.sqrt(np.sum(w**2)), 7.35, atol=0.001)
assert np.isclose(3 / np.sqrt(1 - 0.36), 3.75) and 5 * 0.6**16 < 0.005
# its changes: autocorrelation -(1 - phi)/2 at lag 1, in the band up to n = 96
change = np.r_[1, np.diff(0.6 ** np.arange(60))]  # weights of the shocks
first = change[1:] @ change[:-1] / (change @ change)
assert np.isclose(first, -0.2)
assert 1.96 / np.sqrt(96) > 0.2 > 1.96 / np.sqrt(97)

# the text's new product: a Gamma level and two Poisson weeks, on a grid
level = np.arange(0.005, 400, 0.01)
prior = level ** (40**2 / 15**2 - 1) * np.exp(-level * 40 / 15**2)
mean = np.sum(prior * level) / np.sum(prior)
spread = np.sqrt(np.sum(prior * (level - mean) ** 2) / np.sum(prior))
assert np.isclose(mean, 40) and np.isclose(spread, 15)
weeks = prior * np.exp(120 * np.log(level / 60) - 2 * (level - 60))
posterior = np.sum(weeks * level) / np.sum(weeks)
assert abs(posterior - 58.4) < 0.05
rate = 40 / 15**2
assert np.isclose(posterior, (40 * rate + 120) / (rate + 2))
assert np.isclose(posterior, 40 + 2 / (rate + 2) * (60 - 40))
assert abs(2 / (rate + 2) - 0.92) < 0.005
