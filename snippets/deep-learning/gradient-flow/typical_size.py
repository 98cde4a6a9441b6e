"""A product of random factors: its mean is not its typical size."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
coins = rng.choice([0.5, 1.5], size=(2001, 50)).prod(axis=1)
print(f"coins: mean 1 in theory, median {np.median(coins):.1e}")

L, runs = 50, 400
for n in (25, 100, 400):
    size = np.ones(runs)  # squared length of h, relative to the input
    for _ in range(L):  # given h, z is N(0, 2 |h|^2 / n) in each unit
        g = rng.normal(size=(runs, n))
        size *= 2 / n * np.sum(np.maximum(g, 0) ** 2, axis=1)
    print(f"width {n:3}: median {np.median(size):.4f}, "
          f"exp(-5 L / 2n) = {np.exp(-2.5 * L / n):.4f}")  # fmt: skip
    # --8<-- [end:show]
    # The deviation of log size is about sqrt(5 L / n); that of a median
    # 1.25 times as much over sqrt(runs). Third order terms are below 1 / n.
    log_median = np.log(np.median(size))
    slack = 5 * 1.25 * np.sqrt(5 * L / n / runs) + 9 * L / n**2
    assert abs(log_median + 2.5 * L / n) < slack
    assert log_median < 0
assert np.isclose(np.median(coins), 0.75**25)  # 25 heads, 25 tails
assert 0.5 * 0.5 + 0.5 * 1.5 == 1.0
# The recursion without matrices has the law of real layers: width 5.
h = np.tile(rng.normal(size=5), (20_000, 1))
start = np.sum(h[0] ** 2)
for _ in range(3):
    W = np.sqrt(2 / 5) * rng.normal(size=(20_000, 5, 5))
    h = np.maximum(np.einsum("rij,rj->ri", W, h), 0)
size = np.sum(h**2, axis=1) / start
assert abs(size.mean() - 1) < 0.08
# Second moment (1 + 5/n)^L; its estimate is noisy.
assert abs(np.mean(size**2) / 2**3 - 1) < 0.3
# Card: 60 layers of width 30.
assert np.isclose(60 * 5 / (2 * 30), 5) and np.isclose(np.exp(-5), 0.0067, 0.01)
assert np.isclose(np.exp(np.sqrt(60 * 5 / 30)), 23.6, atol=0.1)
cube = np.maximum(rng.normal(size=200_000), 0) ** 2
assert np.isclose((2 * cube).var(), 5, rtol=0.05)
