"""Majority of three agents whose errors share a cause."""

import numpy as np


# --8<-- [start:show]
def majority_of_three(p, shared):
    """Each right with p overall; `shared` (<= 1 - p): all fail together."""
    alone = p / (1 - shared)  # right, if the common cause is absent
    return (1 - shared) * (alone**3 + 3 * alone**2 * (1 - alone))


for shared in (0.0, 0.05, 0.1, 0.2):
    print(f"shared {shared:.2f}: {majority_of_three(0.8, shared):.3f}")
# --8<-- [end:show]
assert np.isclose(majority_of_three(0.8, 0.2), 0.8)
for seed in range(3):
    rng = np.random.default_rng(seed)
    n = 40_000
    alive = rng.random(n) >= 0.1
    right = (rng.random((n, 3)) < 0.8 / 0.9) & alive[:, None]
    assert abs(right[:, 0].mean() - 0.8) < 4 * 0.4 / 200
    vote = (right.sum(axis=1) >= 2).mean()
    assert abs(vote - majority_of_three(0.8, 0.1)) < 4 * 0.34 / 200
