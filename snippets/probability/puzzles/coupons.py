"""Coupon collector: stages of falling success."""

from math import comb

import numpy as np


# --8<-- [start:show]
def boxes_needed(n, rng):
    seen, bought = set(), 0
    while len(seen) < n:
        seen.add(int(rng.integers(n)))
        bought += 1
    return bought


def mean_boxes(n, different):
    """Mean number of boxes until this many different coupons of n."""
    return sum(n / (n - seen) for seen in range(different))


rng = np.random.default_rng(0)
times = np.array([boxes_needed(50, rng) for _ in range(500)])
exact, half = mean_boxes(50, 50), mean_boxes(50, 25)
print(f"simulated {times.mean():.0f}, exact {exact:.1f}")
print(f"half of them: {half:.1f}")
# --8<-- [end:show]

for n in (2, 3, 6):  # the largest of n waits, by inclusion-exclusion
    signs = [(-1) ** (k + 1) * comb(n, k) * n / k for k in range(1, n + 1)]
    assert np.isclose(mean_boxes(n, n), sum(signs))
assert mean_boxes(50, 1) == 1 and mean_boxes(2, 2) == 3
spread = sum((1 - k / 50) / (k / 50) ** 2 for k in range(1, 51)) ** 0.5
assert abs(times.mean() - exact) < 4 * spread / np.sqrt(500)
assert abs(times.std() / spread - 1) < 0.25
waits, seen = [], set()
for _ in range(2_000):  # 25 of 50
    seen.clear()
    bought = 0
    while len(seen) < 25:
        seen.add(int(rng.integers(50)))
        bought += 1
    waits.append(bought)
assert abs(np.mean(waits) - half) < 4 * np.std(waits) / np.sqrt(2_000)
n, c = 500, 1.0  # P(done by n log n + c n) is near exp(-exp(-c))
assert boxes_needed(1, rng) == 1
draws = int(n * np.log(n) + c * n)
done = [len(np.unique(rng.integers(n, size=draws))) == n for _ in range(400)]
assert abs(np.mean(done) - np.exp(-np.exp(-c))) < 4 * 0.5 / np.sqrt(400)
# Unequal boxes take longer: 1/2, 1/4, 1/4 against thirds.
p = [1 / 2, 1 / 4, 1 / 4]
pairs = 1 / (p[0] + p[1]) + 1 / (p[0] + p[2]) + 1 / (p[1] + p[2])
unequal = sum(1 / q for q in p) - pairs + 1
assert unequal > 3 * (1 + 1 / 2 + 1 / 3)
