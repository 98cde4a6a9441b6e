"""What one mistake in a hundred costs over a whole drive."""

import numpy as np


# --8<-- [start:show]
def extra_cost(T, eps, back):
    """Expected steps off the road in T: slips with eps when on it.

    A car that is off comes back in each step with probability back.
    """
    off, total = 0.0, 0.0
    for _ in range(T):
        off = (1 - back) * off + eps * (1 - off)
        total += off
    return total


for T in (10, 100, 1000):
    lost, mends = extra_cost(T, 0.001, 0), extra_cost(T, 0.001, 0.5)
    print(f"T = {T:4}: eps T^2 = {0.001 * T * T:6.1f}, lost for good", end=" ")
    print(f"{lost:6.2f}; back in two steps {mends:4.2f}")
# --8<-- [end:show]

for T, eps in ((10, 0.001), (50, 0.02), (300, 0.01)):
    t = np.arange(1, T + 1)
    # Lost for good: off at step t unless all t decisions were right.
    assert np.isclose(extra_cost(T, eps, 0), np.sum(1 - (1 - eps) ** t))
    assert extra_cost(T, eps, 0) <= eps * T * (T + 1) / 2
    assert extra_cost(T, eps, 0.5) <= 2 * eps * T
# Quadratic while eps T is small, then bent by the ceiling T.
small = extra_cost(20, 1e-5, 0) / extra_cost(10, 1e-5, 0)
assert abs(small - 20 * 21 / (10 * 11)) < 0.01
rng, total = np.random.default_rng(0), 0
for _ in range(4000):
    off = False
    for _ in range(40):
        off = (rng.random() >= 0.5) if off else (rng.random() < 0.05)
        total += off
assert abs(total / 4000 - extra_cost(40, 0.05, 0.5)) < 0.15
