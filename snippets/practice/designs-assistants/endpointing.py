"""How long a silence ends a turn?"""

import numpy as np


def turns(rng, n):
    """The longest pause inside each turn, in seconds."""
    pauses = rng.poisson(1.5, n)
    length = 0.25 * np.exp(0.7 * rng.normal(size=(n, 12)))
    used = np.arange(12) < pauses[:, None]
    return np.where(used, length, 0).max(1)


# --8<-- [start:show]
def cost(longest, silence, wrong):
    """Share cut off, and mean seconds: waiting, and `wrong` a cut."""
    cut = np.mean(longest > silence)
    return cut, silence + wrong * cut


# turns: the longest pause inside each of 100,000 turns
longest = turns(np.random.default_rng(0), 100_000)
grid = np.arange(10, 201) / 100
print("silence   cut off   cost 2 s a cut   cost 6 s a cut")
for s in (0.3, 0.5, 0.8, 1.2):
    cut, two = cost(longest, s, 2)
    print(f"{s:7.1f} {cut:9.3f} {two:12.2f} {cost(longest, s, 6)[1]:16.2f}")
best = [min(grid, key=lambda s: cost(longest, s, w)[1]) for w in (2, 6)]
print("best silence:", *(f"{s:.1f}" for s in best))
# --8<-- [end:show]
for seed in range(2):
    x = turns(np.random.default_rng(seed), 100_000)
    low, high = (min(grid, key=lambda s: cost(x, s, w)[1]) for w in (2, 6))
    assert high > low + 0.2  # a dearer cut means a longer wait
    # at the best place a little more waiting saves as much as it costs
    slope = (np.mean(x > low - 0.1) - np.mean(x > low + 0.1)) / 0.2
    assert abs(2 * slope - 1) < 0.25
assert np.allclose(cost(np.array([0.2, 0.6, 0.9, 0.0]), 0.6, 2), (0.25, 1.1))
