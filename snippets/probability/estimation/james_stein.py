"""Estimating ten means at once: shrinking beats the sample itself."""

import numpy as np


# --8<-- [start:show]
def james_stein(x):
    """Shrink x (..., d), d >= 3, not 0, of unit variance towards zero."""
    d = x.shape[-1]
    factor = 1 - (d - 2) / np.sum(x**2, axis=-1, keepdims=True)
    return np.maximum(factor, 0) * x  # the positive part


rng = np.random.default_rng(0)
risks = []
for size in (0.0, 1.0, 3.0):
    mean = np.full(10, size)
    x = mean + rng.normal(size=(50_000, 10))
    raw = np.sum((x - mean) ** 2, axis=1).mean()
    shrunk = np.sum((james_stein(x) - mean) ** 2, axis=1).mean()
    risks.append((raw, shrunk))
    print(f"all means {size}: risk {raw:.2f}, shrunk {shrunk:.2f}")
# --8<-- [end:show]

# Stein's identity gives the risk of the positive part from |x|^2 alone.
for size, (raw, shrunk) in zip((0.0, 1.0, 3.0), risks, strict=True):
    assert abs(raw - 10) < 4 * np.sqrt(20 / 50_000)
    q = np.sum((size + rng.normal(size=(200_000, 10))) ** 2, axis=1)
    stein = np.where(q > 8, 10 - 64 / np.maximum(q, 8), q - 10)
    assert abs(stein.mean() - shrunk) < 4 * np.sqrt(20 / 50_000)
    assert shrunk < raw
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
