"""The schedule of a larger image: shift the times."""

import numpy as np
from scipy.stats import norm

# --8<-- [start:show]
rng = np.random.default_rng(0)
small = rng.normal(size=(2000, 8, 8))  # coarse pictures
large = small.repeat(2, axis=1).repeat(2, axis=2)  # twice the side


def shift(t, k):
    """Time at which k times the side is as noisy as t was."""
    return k * t / (1 + (k - 1) * t)


def coarse_error(x0, t):
    """Squared error of the best guess of the 8 by 8 picture from x_t."""
    x = (1 - t) * x0 + t * rng.normal(size=x0.shape)
    m = x0.shape[1] // 8
    x = x.reshape(-1, 8, m, 8, m).mean(axis=(2, 4))  # average blocks
    signal, noise = 1 - t, t / m
    guess = signal * x / (signal**2 + noise**2)
    return np.mean((guess - small) ** 2)


for t in (0.3, 0.5, 0.8):
    print(f"t {t}: small {coarse_error(small, t):.3f}", end="  ")
    print(f"large {coarse_error(large, t):.3f}", end="  ")
    print(f"large at {shift(t, 2):.3f}: {coarse_error(large, shift(t, 2)):.3f}")
# --8<-- [end:show]
for t in (0.3, 0.5, 0.8):
    exact = t * t / (t * t + (1 - t) ** 2)  # variance left, prior variance 1
    assert abs(coarse_error(small, t) - exact) < 0.02
    assert abs(coarse_error(large, shift(t, 2)) - exact) < 0.02
    unshifted = (t / 2) ** 2 / ((t / 2) ** 2 + (1 - t) ** 2)
    assert abs(coarse_error(large, t) - unshifted) < 0.02
assert shift(0, 2) == 0 and shift(1, 2) == 1 and shift(0.3, 1) == 0.3
assert np.isclose(shift(0.5, 2), 2 / 3)
# shifts compose by multiplication, and undo by 1/k
assert np.isclose(shift(shift(0.4, 2), 3), shift(0.4, 6))
assert np.isclose(shift(shift(0.4, 3), 1 / 3), 0.4)
# odds of noise against signal are multiplied by k
t = 0.37
s = shift(t, 3)
assert np.isclose(s / (1 - s), 3 * t / (1 - t))
# the card: four times the pixels twice over, t = 0.25, 0.5, 0.75, k = 3
assert np.allclose(shift(np.array([0.25, 0.5, 0.75]), 3), [0.5, 0.75, 0.9])
# logit-normal times, and their shift by the logarithm of k
n = rng.normal(size=200_000)
times = 1 / (1 + np.exp(-n))
middle = norm.cdf(np.log(3)) - norm.cdf(-np.log(3))
assert abs(np.mean(np.abs(times - 0.5) < 0.25) - middle) < 0.005
assert round(middle, 2) == 0.73 and round(norm.sf(np.log(19)), 4) == 0.0016
assert np.allclose(shift(times, 3), 1 / (1 + np.exp(-n - np.log(3))))
assert abs(np.mean(shift(times, 3) > 0.95) - 0.032) < 0.002
assert round(norm.sf(np.log(19) - np.log(3)), 3) == 0.032
