"""Neighbours of one colour, runs and suits in a shuffled deck."""

from itertools import groupby, pairwise, permutations

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
deck = np.repeat([0, 1], 26)
decks = rng.permuted(np.tile(deck, (20_000, 1)), axis=1)
same = (decks[:, 1:] == decks[:, :-1]).sum(axis=1)
print("neighbours of one colour:", same.mean().round(2))
runs = 52 - same
print("runs:", runs.mean().round(2))
# --8<-- [end:show]

listed = [len(list(groupby(d))) for d in decks[:100].tolist()]
assert runs[:100].tolist() == listed
assert abs(runs.mean() - 27) < 4 * runs.std() / np.sqrt(20_000)

assert abs(same.mean() - 25) < 4 * same.std() / np.sqrt(20_000)
assert abs(25.5 - 25) > 10 * same.std() / np.sqrt(20_000)
suits = rng.permuted(np.tile(np.repeat(range(4), 13), (20_000, 1)), axis=1)
suit = (suits[:, 1:] == suits[:, :-1]).sum(axis=1)
assert abs(suit.mean() - 12) < 4 * suit.std() / np.sqrt(20_000)
for r, b in [(1, 1), (1, 4), (3, 2)]:  # exactly, small decks
    orders = list(permutations("R" * r + "B" * b))
    pairs = sum(x == y for o in orders for x, y in pairwise(o))
    assert pairs * (r + b) == (r * (r - 1) + b * (b - 1)) * len(orders)
