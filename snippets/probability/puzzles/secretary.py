"""The secretary problem: how many to let pass."""

from itertools import pairwise, permutations

import numpy as np


# --8<-- [start:show]
def success(r, n):
    """P(best of n is taken): let r pass, take the next better one."""
    if r == 0:
        return 1 / n
    return r / n * sum(1 / (k - 1) for k in range(r + 1, n + 1))


for n in (5, 10, 100, 1000):
    best = max(range(n), key=lambda r: success(r, n))
    print(f"n = {n:4}: let {best} pass, success {success(best, n):.4f}")
# --8<-- [end:show]

for n in (1, 2, 5):
    for r in range(n):
        won = 0
        orders = list(permutations(range(n)))
        for order in orders:
            bar = max(order[:r], default=-1)
            taken = next((x for x in order[r:] if x > bar), None)
            won += taken == n - 1
        assert np.isclose(success(r, n), won / len(orders))
best = max(range(1000), key=lambda r: success(r, 1000))
assert abs(best / 1000 - np.exp(-1)) < 0.002
top = [max(success(r, n) for r in range(n)) for n in range(1, 120)]
assert all(a >= b - 1e-12 for a, b in pairwise(top))
assert top[-1] > np.exp(-1)
assert success(0, 2) == success(1, 2) == 0.5
# No rule does better: backward induction over all rules. The value of going
# on falls with k, and k / n rises, so the best rule is a threshold.
for n in range(1, 61):
    values = [0.0]  # of going on after candidate n, n - 1, ...
    for k in range(n, 0, -1):  # k is the best so far with chance 1 / k
        on = values[-1]
        values.append(on * (k - 1) / k + max(k / n, on) / k)
    assert all(a <= b + 1e-12 for a, b in pairwise(values))
    assert np.isclose(values[-1], max(success(r, n) for r in range(n)))
