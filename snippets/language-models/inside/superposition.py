"""A thousand features in a hundred dimensions: what can be read off."""

import numpy as np
from scipy.stats import norm

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, d = 1000, 100
F = rng.normal(size=(n, d))
F /= np.linalg.norm(F, axis=1, keepdims=True)  # one direction a feature
cos = F @ F.T - np.eye(n)
print(f"root mean square overlap {np.sqrt((cos**2).sum() / (n * n - n)):.3f}")
print("features with over 0.1 on neuron 0:", (np.abs(F[:, 0]) > 0.1).sum())
rates = {}
for k in (2, 10, 50):
    missed = false = 0
    for _ in range(200):
        on = rng.choice(n, size=k, replace=False)
        x = F[on].sum(axis=0)  # k features are active with value 1
        read = F @ x > 0.5  # seen as active
        missed += k - read[on].sum()
        false += read.sum() - read[on].sum()
    rates[k] = missed / 200 / k, false / 200
    print(f"{k} active: missed {rates[k][0]:.0%}", end=", ")
    print(f"false alarms per text {rates[k][1]:.1f}")
# --8<-- [end:show]
from_normal = {k: (n - k) * norm.sf(0.5 / np.sqrt(k / d)) for k in (2, 10, 50)}
for k, (lost, alarms) in rates.items():  # the listing against theory
    assert np.isclose(lost, norm.cdf(-0.5 / np.sqrt((k - 1) / d)), atol=0.02)
    assert np.isclose(alarms, from_normal[k], rtol=0.1, atol=0.1)
# a coordinate of a random unit vector: 0.1 is one standard deviation
share = np.mean(np.abs(F[:, 0]) > 0.1)
assert np.isclose(share, 2 * norm.sf(1), atol=0.05)
for seed in (1,):
    rng = np.random.default_rng(seed)
    F = rng.normal(size=(n, d))
    F /= np.linalg.norm(F, axis=1, keepdims=True)
    cos = F @ F.T - np.eye(n)
    # an overlap of random directions has variance 1 / d
    assert np.isclose((cos**2).sum() / (n * n - n), 1 / d, rtol=0.02)
    for k in (2, 10, 50):
        on = [rng.choice(n, size=k, replace=False) for _ in range(200)]
        reads = [(F @ F[o].sum(axis=0) > 0.5) for o in on]
        hit = np.mean([r[o].mean() for r, o in zip(reads, on, strict=True)])
        false = np.mean([r.sum() for r in reads]) - k * hit
        assert np.isclose(false, from_normal[k], rtol=0.1, atol=0.1)
        # k - 1 others disturb an active feature
        miss = norm.cdf(-0.5 / np.sqrt((k - 1) / d))
        assert np.isclose(1 - hit, miss, atol=0.02)
# two features in one dimension, x1 - x2 read by two ReLUs, against keeping one
for p in (0.05, 0.2, 1 / 3, 0.5, 0.9):
    pair = kept = 0
    for x1, x2 in np.ndindex(2, 2):
        chance = (p if x1 else 1 - p) * (p if x2 else 1 - p)
        h = x1 - x2
        pair += chance * ((max(h, 0) - x1) ** 2 + (max(-h, 0) - x2) ** 2)
        kept += chance * (x2 - p) ** 2
    assert np.isclose(pair, 2 * p**2) and np.isclose(kept, p * (1 - p))
    assert (pair < kept - 1e-9) == (p < 1 / 3 - 1e-9)
# the cards: d = 400, n = 10,000
assert np.isclose(np.sqrt(16 / 400), 0.2) and np.isclose(0.5 / 0.2, 2.5)
assert (
    round(10_000 * norm.sf(2.5)) == 62 and round(10_000 * norm.sf(5), 3) < 0.01
)
