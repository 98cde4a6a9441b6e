"""Price by simulation: plain, antithetic, control variate."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
S, K, T, r, sigma, n = 100, 100, 1.0, 0.05, 0.2, 100_000


def end(z):
    return S * np.exp((r - sigma**2 / 2) * T + sigma * np.sqrt(T) * z)


def pay(z):
    return np.exp(-r * T) * np.maximum(end(z) - K, 0)


z = rng.normal(size=n)
plain = pay(z)
paired = (pay(z[: n // 2]) + pay(-z[: n // 2])) / 2  # n payoffs as well
known = np.exp(-r * T) * end(z) - S  # mean zero
beta = np.cov(plain, known)[0, 1] / known.var(ddof=1)
control = plain - beta * known
for name, x in [("plain", plain), ("paired", paired), ("control", control)]:
    error = x.std(ddof=1) / np.sqrt(len(x))
    print(f"{name:7} {x.mean():.3f} +- {error:.3f}", end=", ")
    print(f"variance / {(plain.var() / n) / error**2:.1f}")
# --8<-- [end:show]

d1 = (np.log(S / K) + (r + sigma**2 / 2) * T) / (sigma * T**0.5)
exact = S * stats.norm.cdf(d1) - K * np.exp(-r * T) * stats.norm.cdf(d1 - sigma)
for x in (plain, paired, control):
    assert abs(x.mean() - exact) < 4 * x.std() / np.sqrt(len(x))
rho = np.corrcoef(plain, known)[0, 1]  # what is left: 1 - rho^2
assert np.isclose(control.var() / plain.var(), 1 - rho**2, rtol=1e-3)
# A straddle is not monotone in z: antithetic pairs err together.
both = np.abs(end(z) - S * np.exp(r * T))
pair = (both[: n // 2] + np.abs(end(-z[: n // 2]) - S * np.exp(r * T))) / 2
assert pair.var() / (n // 2) > 1.5 * both.var() / n
# A Brownian bridge between two log prices touches a barrier above both.
a, b, c, h, steps = 0.02, -0.03, 0.1, 0.25, 500
unit = sigma * np.sqrt(h / steps)
walk = unit * np.cumsum(np.random.default_rng(1).normal(size=(4_000, steps)), 1)
t = np.arange(1, steps + 1) / steps
bridge = a + walk + t * (b - a - walk[:, -1:])
assert np.isclose(bridge[:, steps // 5 - 1].mean(), a + (b - a) / 5, atol=0.005)
var = sigma**2 * h * 0.2 * 0.8  # t (T - t) / T at a fifth of the time
assert np.isclose(bridge[:, steps // 5 - 1].var(), var, rtol=0.1)
touch = np.exp(-2 * (c - a) * (c - b) / (sigma**2 * h))
seen = bridge.max(axis=1) >= c - 0.5826 * unit  # steps miss what is between
assert abs(seen.mean() - touch) < 4 * np.sqrt(touch / 4_000)
