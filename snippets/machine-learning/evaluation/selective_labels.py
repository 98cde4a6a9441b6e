"""Outcomes are known only where the old model said yes."""

import numpy as np
from sklearn.metrics import roc_auc_score


# --8<-- [start:show]
def simulate(seed, n=40_000):
    """Scores of the old and the new model, and who repays."""
    rng = np.random.default_rng(seed)
    old, new = rng.normal(size=(2, n))
    p = 1 / (1 + np.exp(-(1.2 * old + 0.8 * new)))
    return old, new, (rng.random(n) < p).astype(int)


old, new, repays = simulate(0)
approved = old > 0.5  # the old model decided who got a loan
for name, who in (("approved", approved), ("everybody", old > -np.inf)):
    a = roc_auc_score(repays[who], old[who])
    b = roc_auc_score(repays[who], new[who])
    print(f"{name:9s} ({who.mean():4.0%}): old {a:.2f}, new {b:.2f}")
# --8<-- [end:show]

assert np.isclose(a, roc_auc_score(repays, old)) and approved.mean() < 0.4
assert np.isclose(b, roc_auc_score(repays, new))

for seed in range(8):
    old, new, y = simulate(seed)
    assert abs(y.mean() - 0.5) < 0.01  # p is symmetric about one half
    who = old > 0.5
    among = [roc_auc_score(y[who], s[who]) for s in (old, new)]
    over = [roc_auc_score(y, s) for s in (old, new)]
    assert among[0] + 0.03 < among[1] and over[0] > over[1] + 0.05
    # A random tenth that is approved whatever the score shows the truth.
    lot = np.random.default_rng(seed).random(y.size) < 0.1
    fair = [roc_auc_score(y[lot], s[lot]) for s in (old, new)]
    assert np.allclose(fair, over, atol=0.04) and fair[0] > fair[1]
    both = 1.2 * old + 0.8 * new
    assert roc_auc_score(y, both) > over[0] + 0.03
