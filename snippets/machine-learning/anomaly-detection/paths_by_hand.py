"""Expected isolation depth of points on a line, exactly."""

from functools import lru_cache

import numpy as np


# --8<-- [start:show]
@lru_cache
def depth(points, i):
    """Mean number of random cuts until point i is alone."""
    if len(points) == 1:
        return 0.0
    total, width = 1.0, points[-1] - points[0]
    for j in range(1, len(points)):  # a cut between j - 1 and j
        p = (points[j] - points[j - 1]) / width
        left, right = points[:j], points[j:]
        total += p * (depth(left, i) if i < j else depth(right, i - j))
    return total


def c(n):
    """Mean depth of n points whose gaps are equally likely, n >= 2."""
    return 2 * np.sum(1 / np.arange(1, n)) - 2 * (n - 1) / n


points = (0, 1, 10)
for i, x in enumerate(points):
    h = depth(points, i)
    print(f"x = {x:2}: depth {h:.2f}, score {2 ** (-h / c(3)):.2f}")
print(f"c(3) = {c(3):.2f}, c(256) = {c(256):.2f}")
# --8<-- [end:show]

assert np.allclose([depth(points, i) for i in range(3)], [1.9, 2.0, 1.1])
rng = np.random.default_rng(0)


def simulated(x, i):
    """Depth of x[i] under one sequence of random cuts."""
    x, target, cuts = np.asarray(x, dtype=float), x[i], 0
    while len(x) > 1:
        cut = rng.uniform(x.min(), x.max())
        x, cuts = x[x > cut] if target > cut else x[x <= cut], cuts + 1
    return cuts


x = (0.0, 2.0, 2.5, 4.0, 11.0)
for i in range(5):
    mean = np.mean([simulated(x, i) for _ in range(4000)])
    assert abs(mean - depth(x, i)) < 0.08

# c(n) solves the recurrence of the total depth, and is 2 (H_n - 1).
L = [0.0, 0.0]
for n in range(2, 40):
    L.append(n + 2 / (n - 1) * sum(L[1:n]))
    assert np.isclose(L[n] / n, c(n))
    assert np.isclose(c(n), 2 * (np.sum(1 / np.arange(1, n + 1)) - 1))
# It is the mean depth of uniform points, not of points with one large gap.
samples = [tuple(np.sort(rng.uniform(size=6))) for _ in range(400)]
mean = np.mean([depth(s, i) for s in samples for i in range(6)])
assert np.isclose(mean, c(6), rtol=0.02)
chain = (0.0, 0.001, 0.002, 0.003, 0.004, 10.0)
pairs = (0.0, 0.1, 0.2, 9.8, 9.9, 10.0)
assert np.mean([depth(chain, i) for i in range(6)]) > 1.05 * c(6)
assert np.mean([depth(pairs, i) for i in range(6)]) < 0.95 * c(6)

# The card.
assert np.allclose([depth((0, 2, 8), i) for i in range(3)], [1.75, 2, 1.25])
assert np.isclose(c(3), 5 / 3)
assert np.isclose(2 ** (-1.25 / c(3)), 0.59, atol=0.005)
assert np.isclose(2 ** (-2 / c(3)), 0.44, atol=0.005)
