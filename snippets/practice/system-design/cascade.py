"""A cheap model answers what it is sure of; a dear one the rest."""

import numpy as np


# --8<-- [start:show]
def run(seed, n=100_000, cheap=1, dear=20):
    """Cost and accuracy by the share passed on, chosen two ways."""
    rng = np.random.default_rng(seed)
    truth = rng.normal(size=n)  # the label is its sign
    small = truth + rng.normal(0, 0.8, n)
    large = truth + rng.normal(0, 0.2, n)
    label, rows = truth > 0, []
    for share in (0, 0.1, 0.3, 1):
        unsure = np.abs(small) <= np.quantile(np.abs(small), share)
        chance = rng.random(n) < share
        right = [
            np.mean(np.where(passed, large > 0, small > 0) == label)
            for passed in (unsure, chance)
        ]
        rows.append((share, cheap + share * dear, *right))
    return rows


for share, cost, unsure, chance in run(0):
    print(f"{share:4.0%} passed on  cost {cost:4.1f}", end="  ")
    print(f"unsure {unsure:.2f}  random {chance:.2f}")
# --8<-- [end:show]
for seed in range(1, 5):
    rows = np.array(run(seed))
    gain = rows[:, 2:] - rows[0, 2:]
    assert 0.5 < gain[2, 0] / gain[3, 0] < 0.7
    assert abs(gain[2, 1] - 0.3 * gain[3, 1]) < 0.01
    # angle between two Gaussian scores: error rate arctan(sd) / pi
    assert abs(rows[0, 2] - (1 - np.arctan(0.8) / np.pi)) < 0.006
    assert abs(rows[3, 2] - (1 - np.arctan(0.2) / np.pi)) < 0.006
assert [row[1] for row in run(1)] == [1, 3, 7, 21]
