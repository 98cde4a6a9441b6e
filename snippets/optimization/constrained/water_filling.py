"""Water-filling: most power goes where the noise is least."""

import numpy as np


# --8<-- [start:show]
def water_filling(noise, power):
    """Powers (n,) >= 0 of sum `power` with the most sum log(1 + p / noise)."""
    order = np.sort(noise)
    level = (power + np.cumsum(order)) / np.arange(1, len(noise) + 1)
    used = np.nonzero(level > order)[0].max()  # channels below the water
    return np.maximum(level[used] - noise, 0)


noise = np.array([1.0, 3.0, 0.5, 6.0])
for power in (1.0, 4.0, 12.0):
    p = water_filling(noise, power)
    print(f"power {power:4}: {p}, level {(p + noise)[p > 0].round(3)[0]}")
    # --8<-- [end:show]
    assert np.isclose(p.sum(), power)
    assert np.count_nonzero(p) == (3 if power > 10 else 2)  # the third joins
    level = (p + noise)[p > 0]
    assert np.allclose(level, level[0]) and np.all(noise[p == 0] >= level[0])

# The card: noise 2, 1, 4 with budgets 3 and 8.
card = np.array([2.0, 1.0, 4.0])
assert np.allclose(water_filling(card, 3.0), [1, 2, 0])
assert np.allclose(water_filling(card, 8.0), [3, 4, 1])

rng = np.random.default_rng(0)
for _ in range(50):
    noise, power = rng.uniform(0.1, 5, size=6), rng.uniform(0.1, 20)
    p = water_filling(noise, power)
    assert np.isclose(p.sum(), power) and p.min() >= 0
    best = np.sum(np.log1p(p / noise))
    for q in rng.dirichlet(np.ones(6), size=50) * power:
        assert np.sum(np.log1p(q / noise)) <= best + 1e-9
