"""Riders and drivers: the nearest at once, or the best pairs of a window."""

from itertools import permutations

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.spatial.distance import cdist


# --8<-- [start:show]
def greedy(cost):
    """Rows in order, each with its cheapest column still free; (r, c)."""
    free, cols = np.zeros(cost.shape[1]), []
    for row in cost[: cost.shape[1]]:
        cols.append(int(np.argmin(row + free)))
        free[cols[-1]] = np.inf
    return np.arange(len(cols)), np.array(cols)


line = cdist([[2.0], [4.0]], [[0.0], [3.0]])  # riders 2, 4; drivers 0, 3
for match in (greedy, linear_sum_assignment):
    print("on a line", line[match(line)].sum())
# --8<-- [end:show]


# --8<-- [start:city]
def city(window, match, spare, seed=0, n=2000):
    """Mean minutes until a driver is named, and until the car is there.

    Two riders a minute; with each a new driver appears somewhere else, so
    `spare` drivers are free beyond the waiting riders. 10 minutes across.
    """
    rng = np.random.default_rng(seed)
    time = np.cumsum(rng.exponential(0.5, n))
    riders, cars = rng.random((2, n, 2))
    pool, delay, drive = rng.random((spare, 2)), 0.0, 0.0
    batch = np.arange(n) if window == 0 else time // window
    for b in np.unique(batch):
        now = batch == b
        pool = np.vstack([pool, cars[now]])
        cost = 10 * cdist(riders[now], pool)
        r, c = match(cost)
        drive += cost[r, c].sum()
        delay += ((b + 1) * window - time[now]).sum() if window else 0.0
        pool = np.delete(pool, c, axis=0)
    return delay / n, drive / n


# --8<-- [end:city]

# --8<-- [start:run]
print("spare drivers       2             40      (decision + drive = wait)")
for name, window, match in (
    ("nearest at once", 0, greedy),
    ("greedy, 3 minutes", 3, greedy),
    ("best, 1 minute", 1, linear_sum_assignment),
    ("best, 3 minutes", 3, linear_sum_assignment),
    ("best, 8 minutes", 8, linear_sum_assignment),
):
    row = [city(window, match, spare) for spare in (2, 40)]
    text = [f"{a:.1f} + {b:.1f} = {a + b:.1f}" for a, b in row]
    print(f"{name:18}", "  ".join(text))
# --8<-- [end:run]

rng = np.random.default_rng(3)
for shape in ((1, 1), (3, 5), (5, 3), (4, 4)):
    cost = rng.random(shape)
    r, c = greedy(cost)
    assert len(set(c)) == len(c) == min(shape)
    for step, (i, j) in enumerate(zip(r, c, strict=True)):
        left = [x for x in range(shape[1]) if x not in c[:step]]
        assert cost[i, j] == cost[i, left].min()
    if shape[0] <= shape[1]:
        small = min(
            sum(cost[i, p[i]] for i in range(shape[0]))
            for p in permutations(range(shape[1]), shape[0])
        )
        best = cost[linear_sum_assignment(cost)].sum()
        assert np.isclose(best, small) and cost[r, c].sum() >= best - 1e-12
assert line[greedy(line)].sum() == 5
assert line[linear_sum_assignment(line)].sum() == 3
for seed in (1, 2, 3):
    at_once = city(0, greedy, 2, seed, 500)
    three = city(3, linear_sum_assignment, 2, seed, 500)
    plain = city(3, greedy, 2, seed, 500)
    assert three[1] < plain[1] < at_once[1] and at_once[0] == 0
    assert abs(three[0] - 1.5) < 0.2  # half a window
    assert sum(three) > sum(at_once)  # driving saved, not waiting
    rich = (
        city(0, greedy, 40, seed, 500),
        city(3, linear_sum_assignment, 40, seed, 500),
    )
    saved = rich[0][1] - rich[1][1]
    assert saved < at_once[1] - three[1]  # little to choose among many
# the card: greedy by rows 2 + 3 + 9, the best 3 + 4 + 3
card = np.array([[2.0, 3, 7], [3, 8, 4], [3, 9, 9]])
assert card[greedy(card)].tolist() == [2, 4, 9]
assert card[linear_sum_assignment(card)].sum() == 10
