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


for shift in (1, 2, 5, 30):
    moved = np.roll(bump, shift)
    js = jensen_shannon(bump, moved)
    w = np.abs(np.cumsum(bump - moved)).sum()  # mean way, in steps
    kl = stats.entropy(bump, moved)
    print(f"shift {shift:2}: KL {kl}, JS {js:.3f}, Wasserstein {w:.0f}")
# --8<-- [end:show]

rng = np.random.default_rng(0)
for p, q in rng.dirichlet(np.ones(40), size=(20, 2)):
    assert 0 < jensen_shannon(p, q) < np.log(2)
    assert np.isclose(jensen_shannon(p, q), jensen_shannon(q, p))
    w = np.abs(np.cumsum(p - q)).sum()
    assert np.isclose(w, stats.wasserstein_distance(values, values, p, q))
assert np.isclose(jensen_shannon(bump, np.roll(bump, 5)), np.log(2))
assert jensen_shannon(bump, np.roll(bump, 1)) < 0.5
