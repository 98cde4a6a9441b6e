"""Dirichlet: random shares, from even to spiky."""

import numpy as np


# --8<-- [start:show]
def dirichlet(alpha, n, rng):
    """n draws (n, k) of shares, alpha (k,) positive and not tiny."""
    g = rng.gamma(alpha, size=(n, len(alpha)))  # independent
    return g / g.sum(axis=1, keepdims=True)


rng = np.random.default_rng(0)
for a in (0.1, 1.0, 20.0):
    shares = dirichlet(np.full(4, a), 20_000, rng)
    print(f"alpha = {a:4}: mean {shares.mean(axis=0).round(2)}", end=", ")
    print(f"largest share on average {shares.max(axis=1).mean():.2f}")
# --8<-- [end:show]

# Of k shares with alpha = 1 the largest has mean (1 + 1/2 + ... + 1/k)/k.
even = dirichlet(np.ones(4), 100_000, rng).max(axis=1)
exact = np.sum(1 / np.arange(1, 5)) / 4
assert abs(even.mean() - exact) < 4 * even.std() / np.sqrt(1e5)
# The last line printed is of four shares with alpha = 20.
limit = np.sqrt(0.25 * 0.75 / 81 / 20_000)
assert shares.shape == (20_000, 4)
assert np.all(np.abs(shares.mean(axis=0) - 0.25) < 4 * limit)
assert np.allclose(shares.var(axis=0), 0.25 * 0.75 / 81, rtol=0.06)
alpha = np.array([1.0, 2.0, 5.0])
s = dirichlet(alpha, 100_000, rng)
m = alpha / 8
assert np.all(np.abs(s.mean(axis=0) - m) < 4 * np.sqrt(m * (1 - m) / 9 / 1e5))
assert np.allclose(s.var(axis=0), m * (1 - m) / 9, rtol=0.03)
cov = np.cov(s.T)
assert np.isclose(cov[0, 1], -m[0] * m[1] / 9, rtol=0.05)  # shares compete
merged = s[:, 0] + s[:, 1]  # Beta(3, 5)
assert np.isclose(merged.mean(), 3 / 8, atol=3e-3)
assert np.isclose(merged.var(), 15 / (64 * 9), rtol=0.03)
