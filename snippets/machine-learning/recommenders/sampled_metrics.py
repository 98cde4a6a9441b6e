"""Hits among ten: against all items, and against 100 sampled ones."""

import numpy as np
from scipy.stats import binom


# --8<-- [start:show]
def sampled_hit(rank, k, items, negatives):
    """Chance that the item at this rank of all is among k of the sample."""
    above = (rank - 1) / (items - 1)  # share of the other items above it
    return binom.cdf(k - 1, negatives, above)  # at most k - 1 drawn above


items = 10_000
ranks = {  # where the item that was taken stands, user by user
    "A": np.array([3, 8, 5, 6000, 7000, 5000, 8000, 9000, 4000, 6500]),
    "B": np.full(10, 400),
}
for name, r in ranks.items():
    exact = np.mean(r <= 10)
    sampled = np.mean(sampled_hit(r, 10, items, 100))
    print(f"{name}: hit@10 of all {exact:.2f}, of 100 sampled {sampled:.2f}")
# --8<-- [end:show]

# B: 399 of the other 9,999 stand above, at most nine may be drawn of them.
assert exact == 0
assert np.isclose(sampled, binom.pmf(np.arange(10), 100, 399 / 9999).sum())

rng = np.random.default_rng(0)
for rank, k in ((400, 10), (1200, 10), (900, 5)):
    draws = [
        np.sum(rng.integers(1, items, size=100) < rank) < k for _ in range(4000)
    ]  # the others are numbered 1 to items - 1, the first rank - 1 above
    p = sampled_hit(rank, k, items, 100)
    assert abs(np.mean(draws) - p) < 4 * np.sqrt(p * (1 - p) / 4000)
assert sampled_hit(1, 10, items, 100) == 1
# With all the others drawn once each, the sample would be exact: rank r has
# r - 1 above; with replacement, the expected number above is the same.
assert np.isclose(binom.mean(items - 1, (400 - 1) / (items - 1)), 399)
exact = {name: np.mean(r <= 10) for name, r in ranks.items()}
sampled = {n: np.mean(sampled_hit(r, 10, items, 100)) for n, r in ranks.items()}
assert exact["A"] > exact["B"] + 0.2 and sampled["B"] > sampled["A"] + 0.5
