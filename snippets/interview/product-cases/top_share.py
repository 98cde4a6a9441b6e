"""The share of posts by the most active tenth, this month and the next."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
users, mean = 200_000, 0.5  # posts a month


def top_share(rates):
    first, second = rng.poisson(rates, (2, users))
    order = np.lexsort((rng.random(users), first))  # ties by lot
    top = order[-users // 10 :]
    return first[top].sum() / first.sum(), second[top].sum() / second.sum()


alike = np.full(users, mean)
varied = rng.gamma(0.3, mean / 0.3, users)
for name, rates in (("alike", alike), ("varied", varied)):
    now, later = top_share(rates)
    print(f"{name:6}  this month {now:.2f}, the same people next {later:.2f}")
# --8<-- [end:show]

assert abs(varied.mean() / mean - 1) < 0.02 and mean == alike.mean()

# alike: all with at least two posts, and a few of those with one
none, one = np.exp(-mean), mean * np.exp(-mean)
rest = 0.1 - (1 - none - one)
assert 0 < rest < one
exact = (mean - one + rest) / mean
now, later = top_share(alike)
assert abs(now - exact) < 0.01 and abs(later - 0.1) < 0.005
assert round(exact, 2) == 0.41
for _ in range(3):
    now, later = top_share(varied)
    assert exact + 0.1 < now and 0.3 < later < now - 0.1
# with more posts a user chance makes less difference: 14 %
for _ in range(3):
    many = np.sort(rng.poisson(20, users))
    assert abs(many[-users // 10 :].sum() / many.sum() - 0.14) < 0.002
