"""The best discriminator and the value it reaches."""

import numpy as np


# --8<-- [start:show]
def value(p, q, D):
    """E_p[log D] + E_q[log(1 - D)]; all arrays (m,), D in (0, 1)."""
    return np.sum(p * np.log(D) + q * np.log(1 - D))


def kl(p, q):
    return np.sum(p * np.log(p / q))


p, q = np.array([0.6, 0.3, 0.1]), np.array([0.2, 0.3, 0.5])
best = p / (p + q)
js = (kl(p, (p + q) / 2) + kl(q, (p + q) / 2)) / 2
print("best discriminator:", best.round(3))
print(f"its value {value(p, q, best):.4f}", end="   ")
print(f"2 JS - log 4 = {2 * js - np.log(4):.4f}")
print(f"blind, all 1/2: {value(p, q, np.full(3, 0.5)):.4f}")
# --8<-- [end:show]
assert np.isclose(value(p, q, best), 2 * js - np.log(4))
rng = np.random.default_rng(0)
for _ in range(200):
    other = np.clip(best + rng.normal(0, 0.1, 3), 0.01, 0.99)
    assert value(p, q, other) < value(p, q, best)
assert np.isclose(value(p, p, np.full(3, 0.5)), -np.log(4))
apart = value(
    np.array([1.0, 0]), np.array([0, 1.0]), np.array([1, 0]) * 0.999 + 5e-4
)
assert abs(apart) < 0.002  # no overlap: value 0, JS log 2
# the card: p = (0.5, 0.4, 0.1), q = (0.5, 0.1, 0.4)
p, q = np.array([0.5, 0.4, 0.1]), np.array([0.5, 0.1, 0.4])
assert np.allclose(p / (p + q), [0.5, 0.8, 0.2])
assert np.isclose(value(p, q, p / (p + q)), -1.1935, atol=5e-5)
js = (kl(p, (p + q) / 2) + kl(q, (p + q) / 2)) / 2
assert np.isclose(js, 0.0964, atol=5e-5)
# with D fixed, -log D pulls q as KL(q || p) - 2 JS does


def losses(t):
    q = np.exp(t) / np.exp(t).sum()
    m = (p + q) / 2
    return q, kl(q, p) - kl(p, m) - kl(q, m)


t = np.array([0.3, -0.2, 0.5])
q0, _ = losses(t)
D = p / (p + q0)
for i in range(3):
    e = np.eye(3)[i] * 1e-5
    fixed = np.sum((losses(t + e)[0] - losses(t - e)[0]) * -np.log(D))
    assert np.isclose(fixed, losses(t + e)[1] - losses(t - e)[1], rtol=1e-4)
# the card: three of ten digits, a third each, against the best D
p, q = np.full(10, 0.1), np.repeat([1 / 3, 1e-12], [3, 7])
best = p / (p + q)
assert np.isclose(best[0], 0.23, atol=0.005)
assert np.isclose(-value(p, q, best), 0.70, atol=0.005)
