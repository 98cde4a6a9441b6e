"""Dominant resource fairness."""

import numpy as np


# --8<-- [start:show]
def drf(capacity, demands):
    """capacity (r,), demands (n, r) of one task: tasks given, shape (n,)."""
    capacity, demands = np.array(capacity), np.array(demands)
    tasks = np.zeros(len(demands), dtype=int)
    share_of_task = (demands / capacity).max(axis=1)
    used, active = 0 * capacity, set(range(len(demands)))
    while active:
        # lowest dominant share first; of equals, the lower index
        shares = (tasks * share_of_task).round(12)  # ties stay ties
        i = min(active, key=lambda j: (shares[j], j))
        if np.all(used + demands[i] <= capacity):
            used = used + demands[i]
            tasks[i] += 1
        else:
            active.remove(i)
    return tasks


capacity = [16, 128]  # GPUs, CPU cores
teams = [[2, 4], [1, 24]]  # one task of A, of B
tasks = drf(capacity, teams)
used = tasks @ np.array(teams)
share = tasks * (np.array(teams) / capacity).max(axis=1)
print(f"tasks {tasks}, used {used}, dominant shares {share}")
# --8<-- [end:show]
assert share[0] == share[1] == 0.75 and used[0] == 16
assert list(drf([9, 18], [[1, 4], [3, 1]])) == [3, 2]  # Ghodsi et al., 2011
assert list(drf([20, 60], [[2, 1], [1, 12]])) == [8, 4]  # card
# ties that rounding would break: 7/29 of A against 7 tasks of 1/29
assert list(drf([29], [[7], [1], [1]])) == [2, 8, 7]
# one resource: equal shares of it (max-min fairness)
assert list(drf([12], [[1], [2], [1]])) == [4, 2, 4]
rng = np.random.default_rng(0)
for _ in range(50):  # no room is left, nobody is below an equal part
    cap, dem = rng.integers(200, 400, 3), rng.integers(1, 9, (4, 3))
    t = drf(cap, dem)
    left = cap - t @ dem
    assert np.all(left >= 0) and not np.any(np.all(dem <= left, axis=1))
    alone = (cap[None] // dem).min(axis=1)  # tasks with everything
    assert np.all(t >= alone // 4 - 1)  # the sharing incentive
