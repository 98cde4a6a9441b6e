"""A hundred prisoners follow the cycles of a permutation."""

from itertools import permutations

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)


def all_find(boxes, tries):
    """Each prisoner opens their own box, then the box of the number found."""
    at = found = np.arange(len(boxes))
    done = np.zeros(len(boxes), dtype=bool)
    for _ in range(tries):
        at = boxes[at]
        done |= at == found
    return done.all()


def chance(n):
    """The same for 2n prisoners with n tries."""
    return 1 - sum(1 / k for k in range(n + 1, 2 * n + 1))


wins = np.mean([all_find(rng.permutation(100), 50) for _ in range(4_000)])
print(f"simulated {wins:.3f}, exact {chance(50):.4f}")
# --8<-- [end:show]

exact = chance(50)
assert abs(wins - exact) < 4 * np.sqrt(exact * (1 - exact) / 4_000)
for n in (1, 2, 3):
    orders = permutations(range(2 * n))
    share = np.mean([all_find(np.array(order), n) for order in orders])
    assert np.isclose(share, chance(n))
assert 0 < chance(500_000) - (1 - np.log(2)) < 1e-5
