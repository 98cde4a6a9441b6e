"""Estimating ten means at once: shrinking beats the sample itself."""

import numpy as np


# --8<-- [start:show]
def james_stein(x):
    """Shrink x (..., d), d >= 3, of unit variance towards zero."""
    d = x.shape[-1]
    factor = 1 - (d - 2) / np.sum(x**2, axis=-1, keepdims=True)
    return np.maximum(factor, 0) * x  # the positive part


rng = np.random.default_rng(0)
for size in (0.0, 1.0, 3.0):
    mean = np.full(10, size)
    x = mean + rng.normal(size=(50_000, 10))
    raw = np.sum((x - mean) ** 2, axis=1).mean()
    shrunk = np.sum((james_stein(x) - mean) ** 2, axis=1).mean()
    print(f"all means {size}: risk {raw:.2f}, shrunk {shrunk:.2f}")
# --8<-- [end:show]

for _ in range(10):
    mean = rng.normal(scale=3, size=5)
    x = mean + rng.normal(size=(100_000, 5))
    raw = np.sum((x - mean) ** 2, axis=1)
    shrunk = np.sum((james_stein(x) - mean) ** 2, axis=1)
    difference = raw - shrunk
    assert difference.mean() > 4 * difference.std() / np.sqrt(len(x))
x = np.array([3.0, 0.0, 4.0])
assert np.allclose(james_stein(x), x * (1 - 1 / 25))
assert np.allclose(james_stein(np.array([0.1, 0.2, 0.2])), 0)
