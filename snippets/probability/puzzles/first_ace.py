"""The first ace: 48 other cards fall into five gaps."""

from fractions import Fraction
from itertools import permutations
from math import comb

import numpy as np

# --8<-- [start:show]
# P(no ace among the first k cards), summed over k, is the mean.
tails = [Fraction(comb(52 - k, 4), comb(52, 4)) for k in range(49)]
mean, by_gaps = sum(tails), 1 + Fraction(48, 5)
print("mean number of cards:", mean)
print("five gaps:", by_gaps)
# --8<-- [end:show]

assert mean == by_gaps == Fraction(53, 5)
rng = np.random.default_rng(0)
deck = np.argsort(rng.uniform(size=(20_000, 52)), axis=1)  # 0 to 3 are aces
places = np.sort(np.argsort(deck, axis=1)[:, :4], axis=1) + 1
error = places.std(axis=0) / np.sqrt(20_000)
assert (abs(places.mean(axis=0) - 53 / 5 * np.arange(1, 5)) < 4 * error).all()
# Ace 0 before four other cards: a fifth of the orders.
order = np.argsort(deck, axis=1)
share = np.mean(order[:, 0] < order[:, 4:8].min(axis=1))
assert abs(share - 1 / 5) < 4 * np.sqrt(0.16 / 20_000)
rolls = rng.integers(6, size=(50_000, 4))
six = np.mean((rolls == 5).any(axis=1))
assert abs(six - (1 - (5 / 6) ** 4)) < 4 * 0.5 / np.sqrt(50_000)
# In every small deck: each card follows the first ace equally often.
decks = list(permutations("AaBbCc"))
after = [deck[min(deck.index("A"), deck.index("a")) + 1] for deck in decks]
assert len({after.count(card) for card in "AaBbCc"}) == 1
assert after.count("A") * 6 == len(decks)
