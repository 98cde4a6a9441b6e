"""Noise added step by step and in one jump."""

import numpy as np

# --8<-- [start:show]
T = 200
alpha_bar = np.cos(np.pi / 2 * np.arange(T + 1) / (T + 10)) ** 2
alpha = alpha_bar[1:] / alpha_bar[:-1]  # alpha[t - 1] belongs to step t


def noised(x0, t, eps):
    """One jump: x0, eps (n, d), t (n,) in 0..T; returns x_t (n, d)."""
    a, b = np.sqrt(alpha_bar[t]), np.sqrt(1 - alpha_bar[t])
    return a[:, None] * x0 + b[:, None] * eps


rng = np.random.default_rng(0)
x0 = np.full((100_000, 1), 2.0)
x = x0.copy()
for t in range(1, T + 1):  # the chain
    x = np.sqrt(alpha[t - 1]) * x
    x += np.sqrt(1 - alpha[t - 1]) * rng.normal(size=x.shape)
    if t in (20, 70, 105, 180, 200):
        jump = noised(x0, np.full(len(x0), t), rng.normal(size=x.shape))
        print(f"t {t:3}: chain {x.mean():5.2f} +- {x.std():.2f}", end="  ")
        print(f"jump {jump.mean():5.2f} +- {jump.std():.2f}", end="  ")
        snr = alpha_bar[t] / (1 - alpha_bar[t])
        print(f"SNR {snr:8.2g}")
        # --8<-- [end:show]
        b = np.sqrt(1 - alpha_bar[t])
        assert np.isclose(snr, np.tan(np.pi / 2 * t / 210) ** -2)
        for z in (x, jump):
            assert abs(z.mean() - 2 * np.sqrt(alpha_bar[t])) < 5 * b / 316
            assert abs(z.std() - b) < 4 * b / 447

# by hand: 0.6 * 2 + 0.8 * (-0.5), two steps of factors 0.64 and 0.5625
assert np.isclose(0.64 * 0.5625, 0.36)
# (1 - 0.5625) + 0.5625 (1 - 0.64) = 1 - 0.36
assert np.isclose(0.4375 + 0.5625 * 0.36, 1 - 0.36)
alpha_bar = np.array([1, 0.64, 0.36])
two = noised(
    np.array([[2.0, 3.0], [2.0, 3.0]]), np.array([2, 1]), -0.5 * np.ones((2, 2))
)
assert np.allclose(two, [[0.8, 1.4], [1.3, 2.1]])
