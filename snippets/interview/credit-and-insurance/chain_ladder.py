"""Chain ladder: complete a triangle of cumulative payments."""

import numpy as np


# --8<-- [start:show]
def chain_ladder(triangle):
    """Completed triangle (k, k); row i known in its first k - i columns."""
    full = np.array(triangle, dtype=float)
    k = len(full)
    for j in range(1, k):
        old = k - j  # rows in which both columns are known
        factor = full[:old, j].sum() / full[:old, j - 1].sum()
        full[old:, j] = factor * full[old:, j - 1]
    return full


nan = np.nan
paid = np.array([[100, 150, 165], [120, 180, nan], [160, nan, nan]])
full = chain_ladder(paid)
for row in full:
    print(" ".join(f"{v:6.1f}" for v in row))
latest = np.diag(np.fliplr(paid))
print("to be paid:", " ".join(f"{v:.0f}" for v in full[:, -1] - latest))
# --8<-- [end:show]

assert np.allclose(full[1:, -1], [198, 264]) and np.isclose(330 / 220, 1.5)
# Generic rows: if all develop alike, the truth is found; sizes do not matter.
rng = np.random.default_rng(0)
truth = np.outer(rng.uniform(50, 500, size=5), np.cumsum([3, 2, 1.5, 0.4, 0.1]))
known = np.where(np.add.outer(np.arange(5), np.arange(5)) < 5, truth, np.nan)
assert np.allclose(chain_ladder(known), truth)
# Factors are ratios of sums, not means of ratios.
odd = chain_ladder([[100, 150, 150], [300, 330, nan], [200, nan, nan]])
assert np.isclose(odd[2, 1], 200 * 480 / 400) and not np.isclose(odd[2, 1], 260)
assert np.allclose(chain_ladder([[7.0]]), 7)  # one year: nothing to add
# A calendar-year jump of payments makes all later estimates too high.
assert np.isclose(
    chain_ladder([[100, 150, 198], [120, 180, nan], [160, nan, nan]])[2, 2],
    316.8,
)
