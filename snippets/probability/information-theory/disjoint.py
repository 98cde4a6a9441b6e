"""Two bumps that move apart: which divergence notices?"""

import numpy as np
from scipy import stats

# --8<-- [start:show]
values = np.arange(40)
bump = np.zeros(40)
bump[:3] = [0.25, 0.5, 0.25]


def jensen_shannon(p, q):
    m = (p + q) / 2
    return (stats.entropy(p, m) + stats.entropy(q, m)) / 2


def wasserstein(p, q):
    """Mean way, in steps: what must cross each border between neighbours."""
    return np.abs(np.cumsum(p - q)).sum()


for shift in (1, 2, 5, 30):
    moved = np.roll(bump, shift)
    kl = stats.entropy(bump, moved)
    smooth = stats.entropy(bump, 0.99 * moved + 0.01 / 40)
    js, w = jensen_shannon(bump, moved), wasserstein(bump, moved)
    print(f"shift {shift:2}: KL {kl}, smoothed {smooth:.2f}", end=", ")
    print(f"JS {js:.3f}, Wasserstein {w:.0f}")
    # --8<-- [end:show]
    assert np.isclose(bump.sum(), 1) and np.isclose(w, shift) and kl == np.inf
    terms = bump[:3] * np.log(bump[:3] / (0.99 * moved[:3] + 0.01 / 40))
    assert np.isclose(smooth, terms.sum())
    if shift > 2:  # nothing in common: both stay where they are
        assert np.isclose(js, np.log(2))
        assert np.isclose(smooth, -stats.entropy(bump) - np.log(0.01 / 40))
    else:
        assert js < np.log(2)

rng = np.random.default_rng(0)
for p, q in rng.dirichlet(np.ones(40), size=(20, 2)):
    assert 0 < jensen_shannon(p, q) < np.log(2)
    assert np.isclose(jensen_shannon(p, q), jensen_shannon(q, p))
    w = stats.wasserstein_distance(values, values, p, q)
    assert np.isclose(wasserstein(p, q), w)
# f-divergences: the terms with q = 0 < p count, as p times lim f(t) / t.
p, q = np.array([0.5, 0.5]), np.array([1.0, 0.0])
here = q[0] * np.abs(p[0] / q[0] - 1) / 2
assert np.isclose(here + p[1] / 2, np.abs(p - q).sum() / 2)
assert q[0] * (p[0] / q[0]) * np.log(p[0] / q[0]) < 0  # alone: below zero
