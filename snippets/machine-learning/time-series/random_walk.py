"""A random walk spreads without end, an AR(1) settles, differences are calm."""

import numpy as np
from scipy.signal import lfilter

# --8<-- [start:show]
rng = np.random.default_rng(0)
phi, paths, T = 0.8, 20_000, 160
steps = rng.normal(size=(paths, T))
walk = np.cumsum(steps, axis=1)  # y_t = y_{t-1} + step, from 0
ar = np.empty((paths, T))  # y_t = phi y_{t-1} + step, from 0
ar[:, 0] = steps[:, 0]
for t in range(1, T):
    ar[:, t] = phi * ar[:, t - 1] + steps[:, t]

print("variance over the paths   walk   its differences   AR(1)")
for t in (10, 40, 160):
    spread = [a[:, t - 1].var() for a in (walk, ar)]
    change = (walk[:, t - 1] - walk[:, t - 2]).var()
    print(f"after {t:3d} steps {spread[0]:14.0f}{change:18.1f}{spread[1]:8.1f}")
# --8<-- [end:show]

assert np.allclose(ar, lfilter([1], [1, -0.8], steps, axis=1))
assert abs(change - 1) < 4 * np.sqrt(2 / paths)
for t in (10, 40, 160):  # t sigma^2 and sigma^2 (1 - phi^2t)/(1 - phi^2)
    var = walk[:, t - 1].var()
    assert abs(var / t - 1) < 4 * np.sqrt(2 / paths)
    limit = (1 - 0.8 ** (2 * t)) / 0.36
    assert abs(ar[:, t - 1].var() / limit - 1) < 4 * np.sqrt(2 / paths)
assert np.allclose(np.diff(walk, axis=1), steps[:, 1:])
# differencing a line leaves its slope, a quadratic needs two
t = np.arange(9)
assert np.allclose(np.diff(3 + 2 * t), 2)
assert np.allclose(np.diff(3 + 2 * t + 5 * t**2, 2), 10)
# the small example of the text, and back again
y = np.array([100, 103, 101, 104, 110])
assert np.diff(y).tolist() == [3, -2, 3, 6]
assert np.array_equal(y[0] + np.cumsum(np.diff(y)), y[1:])
# yesterday's value as the forecast of a walk has a high R^2
w = walk[:2000] - walk[:2000, :1]
r2 = 1 - (np.diff(w) ** 2).sum(axis=1) / (w.var(axis=1) * w.shape[1])
assert np.mean(r2 > 0.9) > 0.7
# GARCH(1, 1): white noise whose squares are not; its mean variance.
omega, alpha, beta = 0.2, 0.1, 0.8
shocks = np.random.default_rng(1).normal(size=(2_000, 400))
var = np.full(400, 1.0)
paths = []
for z in shocks:
    paths.append(np.sqrt(var) * z)
    var = omega + alpha * paths[-1] ** 2 + beta * var
e = np.array(paths[500:])
assert np.isclose(np.mean(e**2), omega / (1 - alpha - beta), rtol=0.05)
square = e**2 - np.mean(e**2)
assert (
    abs(np.mean(e[1:] * e[:-1]))
    < 0.02
    < 0.1
    < np.mean(square[1:] * square[:-1]) / np.mean(square**2)
)
