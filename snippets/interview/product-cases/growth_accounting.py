"""Where the change of active users comes from."""

import numpy as np


# --8<-- [start:show]
def growth_accounting(active):
    """New, retained, resurrected and churned users of each period: (T, 4)."""
    active = np.asarray(active, bool)  # (T, n)
    last = np.zeros_like(active)  # active one period before
    last[1:] = active[:-1]
    ever = np.logical_or.accumulate(last, axis=0)  # at any time before
    parts = (
        active & ~ever,
        active & last,
        active & ever & ~last,
        last & ~active,
    )
    return np.stack([p.sum(axis=1) for p in parts], axis=1)


# --8<-- [end:show]


def panel(seed, weeks=40, new=1_000, stay=0.8, back=0.02):
    """Weekly activity of users who join, stay with 80 % and may return."""
    rng = np.random.default_rng(seed)
    active = np.zeros((weeks, weeks * new), bool)
    for t in range(weeks):
        active[t, t * new : (t + 1) * new] = True
        if t:
            old = slice(0, t * new)
            p = np.where(active[t - 1, old], stay, back)
            active[t, old] = rng.random(t * new) < p
    return active


# --8<-- [start:run]
counts = growth_accounting(panel(seed=0))
print("week  active   new  retained  resurrected  churned  quick ratio")
for t in (1, 2, 4, 8, 16, 32):
    new, kept, back, gone = counts[t]
    ratio = (new + back) / gone
    print(f"{t:4}  {new + kept + back:6}  {new:4}  {kept:8}", end="")
    print(f"  {back:11}  {gone:7}  {ratio:11.2f}")
# --8<-- [end:run]

# the quick ratio is 1 plus the growth over the churned
total = panel(seed=0).sum(axis=1)
assert t == 32 and np.isclose(ratio, 1 + (total[32] - total[31]) / gone)

by_sets = []
small = panel(seed=1, weeks=7, new=5)
ever, last = set(), set()
for row in small:
    now = set(np.flatnonzero(row))
    by_sets.append(
        [
            len(now - ever),
            len(now & last),
            len((now & ever) - last),
            len(last - now),
        ]
    )
    ever, last = ever | now, now
assert growth_accounting(small).tolist() == by_sets
for seed in range(3):
    active = panel(seed)
    c, total = growth_accounting(active), active.sum(axis=1)
    assert np.array_equal(c[:, :3].sum(axis=1), total)
    # who was active is retained or churned; the identity of the flows
    assert np.array_equal(c[1:, 1] + c[1:, 3], total[:-1])
    flow = c[1:, 0] + c[1:, 2] - c[1:, 3]
    assert np.array_equal(flow, np.diff(total))
    quick = (c[1:, 0] + c[1:, 2]) / c[1:, 3]
    assert quick[3] > 1.5 and 1 < quick[20:].mean() < 1.1
    assert abs(c[1:, 1].sum() / total[:-1].sum() - 0.8) < 0.01
assert growth_accounting(np.zeros((0, 3), bool)).shape == (0, 4)
assert growth_accounting([[1, 0]]).tolist() == [[1, 0, 0, 0]]
assert growth_accounting([[1], [0], [0], [1]]).tolist() == [
    [1, 0, 0, 0],
    [0, 0, 0, 1],
    [0, 0, 0, 0],
    [0, 0, 1, 0],
]


def month(kept, gone, new, back):
    """Active users before and after, churn rate and quick ratio."""
    rows = np.repeat(
        [[0, 1, 1], [0, 1, 0], [0, 0, 1], [1, 0, 1]],
        [kept, gone, new, back],
        axis=0,
    ).T
    n, k, b, g = growth_accounting(rows)[2]
    assert (n, k, b, g) == (new, kept, back, gone)
    return rows[1].sum(), rows[2].sum(), g / rows[1].sum(), (n + b) / g


# The text's two months; then six without new or returning users.
for flows, quick, left in (
    ((7_600, 2_400, 2_500, 400), 1.21, 2_000),
    ((9_400, 600, 800, 300), 1.83, 7_200),
):
    before, now, churn, ratio = month(*flows)
    assert (before, now) == (10_000, 10_500) and round(ratio, 2) == quick
    assert round(now * (1 - churn) ** 6, -2) == left
# The card: 40,000 active, 9,000 new, 1,000 returned, 31,000 retained.
before, now, churn, ratio = month(31_000, 9_000, 9_000, 1_000)
assert (before, now, churn) == (40_000, 41_000, 0.225)
assert round(ratio, 2) == 1.11
# no new users next month, the same rate of leaving, 1,000 return
assert round(now * (1 - churn) + 1_000) == 32_775
