"""Nine trials: a grid of three by three against nine random points."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def grid(rng):
    ticks = np.array([1, 3, 5]) / 6
    return np.stack(np.meshgrid(ticks, ticks), axis=-1).reshape(9, 2)


def at_random(rng):
    return rng.uniform(size=(9, 2))


def loss_of_best(search, weights, rng, runs=4000):
    """Mean loss of the best trial; the optimum lies anywhere in the square."""
    best = []
    for _ in range(runs):
        miss = search(rng) - rng.uniform(size=2)
        best.append((np.abs(miss) @ weights).min())
    return np.mean(best)


rng = np.random.default_rng(0)
print("what matters        grid   random")
for name, weights in (("the first only", [1, 0]), ("both alike", [1, 1])):
    a, b = (loss_of_best(s, weights, rng) for s in (grid, at_random))
    print(f"{name:15s} {a:8.3f} {b:8.3f}")
    # --8<-- [end:show]
    assert (a > b) == (name == "the first only")

# the grid holds the centre of each of nine cells
centres = (np.stack(np.indices((3, 3)), axis=-1).reshape(9, 2) + 0.5) / 3
assert np.allclose(sorted(grid(rng).tolist()), centres)
# in one dimension: a twelfth, and (m + 3) / (2 (m + 1) (m + 2)) at random
rng = np.random.default_rng(1)
assert abs(loss_of_best(grid, [1, 0], rng) - 1 / 12) < 0.003
assert abs(loss_of_best(at_random, [1, 0], rng) - 12 / 220) < 0.004


# trials until one is among the best 5 % (2 %) with probability 95 % (90 %)
def hits(m, q):
    return 1 - (1 - q) ** m


assert hits(58, 0.05) < 0.95 < hits(59, 0.05)
assert hits(113, 0.02) < 0.9 < hits(114, 0.02)


# the text: expected improvement on 0.20 of N(0.19, 0.005) and N(0.21, 0.04)
def improvement(mean, spread, best=0.20):
    z = (best - mean) / spread
    return (best - mean) * stats.norm.cdf(z) + spread * stats.norm.pdf(z)


for mean, spread, value in ((0.19, 0.005, 0.0100), (0.21, 0.04, 0.0115)):
    assert abs(improvement(mean, spread) - value) < 6e-5
    drawn = np.random.default_rng(3).normal(mean, spread, size=400_000)
    gain = np.maximum(0.20 - drawn, 0).mean()
    assert abs(improvement(mean, spread) - gain) < 2e-4
