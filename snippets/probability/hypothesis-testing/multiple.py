"""Bonferroni, Holm and Benjamini-Hochberg on one list of p-values."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def benjamini_hochberg(p, level):
    """Which of the p-values (m,) are discoveries; a boolean array (m,)."""
    order = np.argsort(p)
    below = p[order] <= level * np.arange(1, len(p) + 1) / len(p)
    count = np.max(np.nonzero(below)[0], initial=-1) + 1  # the last one
    found = np.zeros(len(p), dtype=bool)
    found[order[:count]] = True
    return found


def holm(p, level):
    order = np.argsort(p)
    below = p[order] <= level / np.arange(len(p), 0, -1)
    count = len(p) if below.all() else np.argmin(below)  # the first failure
    found = np.zeros(len(p), dtype=bool)
    found[order[:count]] = True
    return found


p = np.array([0.001, 0.008, 0.012, 0.021, 0.043, 0.20, 0.51, 0.74])
print("uncorrected:       ", np.sum(p <= 0.05))
print("Bonferroni:        ", np.sum(p <= 0.05 / len(p)))
print("Holm:              ", holm(p, 0.05).sum())
print("Benjamini-Hochberg:", benjamini_hochberg(p, 0.05).sum())
# --8<-- [end:show]

rng = np.random.default_rng(0)
for _ in range(200):
    q = rng.uniform(size=12) ** 2
    q[3] = q[7]  # ties
    adjusted = stats.false_discovery_control(q)
    assert np.array_equal(benjamini_hochberg(q, 0.1), adjusted <= 0.1 + 1e-15)
    assert np.all(benjamini_hochberg(q, 0.1) >= holm(q, 0.1))
    assert np.all(holm(q, 0.1) >= (q <= 0.1 / 12))
assert benjamini_hochberg(np.array([0.5, 0.9]), 0.05).sum() == 0
assert benjamini_hochberg(np.array([0.04, 0.045]), 0.05).sum() == 2  # step up
assert holm(np.array([0.04, 0.045]), 0.05).sum() == 0
# 90 true nulls, 10 effects: what each controls.
z = rng.normal(size=(4000, 100))
z[:, :10] += 3.5
q = 2 * stats.norm.sf(np.abs(z))
family = np.mean([(holm(row, 0.05)[10:]).any() for row in q])
assert family < 0.05 + 4 * np.sqrt(0.0475 / 4000)
found = np.array([benjamini_hochberg(row, 0.05) for row in q])
rate = np.mean(found[:, 10:].sum(axis=1) / np.maximum(found.sum(axis=1), 1))
assert abs(rate - 0.05 * 0.9) < 0.01
assert found[:, :10].mean() > np.mean(
    [holm(row, 0.05)[:10].mean() for row in q]
)
# The card: 0.003, 0.009, 0.018, 0.03, 0.6.
card = np.array([0.003, 0.009, 0.018, 0.03, 0.6])
assert np.sum(card <= 0.01) == 2 and holm(card, 0.05).sum() == 2
assert benjamini_hochberg(card, 0.05).sum() == 4
