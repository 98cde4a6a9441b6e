"""The Brier score is uncertainty minus resolution plus reliability."""

import numpy as np
from sklearn.metrics import brier_score_loss


# --8<-- [start:show]
def brier_parts(y, p):
    """Reliability, resolution, uncertainty; groups are equal forecasts."""
    value, group, n = np.unique(p, return_inverse=True, return_counts=True)
    share = np.bincount(group, y) / n
    weight, base = n / len(y), np.mean(y)
    reliability = np.sum(weight * (value - share) ** 2)
    resolution = np.sum(weight * (share - base) ** 2)
    return reliability, resolution, base * (1 - base)


p = np.array([0.2] * 5 + [0.9] * 5)
y = np.array([1, 1, 0, 0, 0, 1, 1, 1, 0, 0])
rel, res, unc = brier_parts(y, p)
print(f"Brier {np.mean((p - y) ** 2):.3f} = {unc:.3f} - {res:.3f} + {rel:.3f}")
# --8<-- [end:show]
# By hand: shares 0.4 and 0.6 around 0.5, gaps 0.2 and 0.3.
parts = (0.2**2 + 0.3**2) / 2, 0.1**2, 0.5**2
assert np.allclose((rel, res, unc), parts)

rng = np.random.default_rng(0)
for _ in range(50):
    p = rng.integers(1, 7, size=60) / 8
    y = (rng.uniform(size=60) < 0.3).astype(int)
    rel, res, unc = brier_parts(y, p)
    brier = brier_score_loss(y, p)
    assert np.isclose(unc - res + rel, brier)
    # Replacing each forecast by its group's share removes reliability only.
    q = np.array([np.mean(y[p == v]) for v in p])
    assert np.isclose(brier - brier_score_loss(y, q), rel) and rel > 0
    # The constant base rate: calibrated, and worth nothing.
    const = brier_parts(y, np.full(60, y.mean()))
    assert np.allclose(const[:2], 0) and np.isclose(const[2], unc)

# The card: 0.1 with 2 positives of 10, 0.7 with 4 of 10.
p = np.repeat([0.1, 0.7], 10)
y = np.array([1] * 2 + [0] * 8 + [1] * 4 + [0] * 6)
assert np.allclose(brier_parts(y, p), (0.05, 0.01, 0.21))
gaps = [np.mean((p - y)[p == v]) for v in (0.1, 0.7)]
assert np.isclose(np.abs(gaps).mean(), 0.2)
scores = [np.mean((q - y) ** 2) for q in (p, 0.3, np.repeat([0.2, 0.4], 10))]
assert np.allclose(scores, (0.25, 0.21, 0.2))
