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


p = np.array([0.001, 0.007, 0.012, 0.027, 0.030, 0.20, 0.51, 0.74])
print("uncorrected:       ", np.sum(p <= 0.05))
print("Bonferroni:        ", np.sum(p <= 0.05 / len(p)))
print("Holm:              ", holm(p, 0.05).sum())
print("Benjamini-Hochberg:", benjamini_hochberg(p, 0.05).sum())
# --8<-- [end:show]


def holm_adjusted(p):
    """Reject if at most the level: the running maximum of (m - k + 1) p."""
    order = np.argsort(p)
    out = np.empty(len(p))
    out[order] = np.maximum.accumulate(np.arange(len(p), 0, -1) * p[order])
    return out


rng = np.random.default_rng(0)
more = 0
for _ in range(200):
    q = rng.uniform(size=12) ** 4
    q[3] = q[7]  # ties
    adjusted = stats.false_discovery_control(q)
    found = benjamini_hochberg(q, 0.1)
    assert np.array_equal(found, adjusted <= 0.1 + 1e-15)
    assert np.array_equal(holm(q, 0.1), holm_adjusted(q) <= 0.1)
    assert np.all(found >= holm(q, 0.1)) and found[3] == found[7]
    assert np.all(holm(q, 0.1) >= (q <= 0.1 / 12))
    more += holm(q, 0.1).sum() > np.sum(q <= 0.1 / 12)
assert more > 20  # Holm often rejects more than Bonferroni
none, small = np.array([0.5, 0.9]), np.array([0.02, 0.01])
assert benjamini_hochberg(none, 0.05).sum() == holm(none, 0.05).sum() == 0
assert benjamini_hochberg(small, 0.05).all() and holm(small, 0.05).all()
assert benjamini_hochberg(np.array([0.04, 0.045]), 0.05).sum() == 2  # step up
assert holm(np.array([0.04, 0.045]), 0.05).sum() == 0
# The text's list: a step-up with a failure before the last success.
passes = np.sort(p) <= 0.05 * np.arange(1, 9) / 8
assert not passes[3] and passes[4] and benjamini_hochberg(p, 0.05).sum() == 5
assert np.sum(p <= 0.05 / 8) < holm(p, 0.05).sum() < passes.argmin()
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
# Twenty independent true nulls: at least one below 0.05.
any_false = np.mean(rng.uniform(size=(20_000, 20)).min(axis=1) < 0.05)
assert abs(any_false - (1 - 0.95**20)) < 4 * np.sqrt(0.25 / 20_000)
assert round(1 - 0.95**20, 2) == 0.64
assert round(np.sum(1 / np.arange(1, 9)), 1) == 2.7  # arbitrary dependence
# The card: 0.003, 0.012, 0.032, 0.038, 0.6, and 0.041 for 0.038.
card = np.array([0.003, 0.012, 0.032, 0.038, 0.6])
assert np.sum(card <= 0.01) == 1 and holm(card, 0.05).sum() == 2
assert benjamini_hochberg(card, 0.05).sum() == 4
assert np.argmin(card <= 0.01 * np.arange(1, 6)) == 2  # first failure: two
card[3] = 0.041
assert benjamini_hochberg(card, 0.05).sum() == 2
