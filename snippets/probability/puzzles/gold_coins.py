"""Bertrand's box and the double-headed coin: condition on what was seen."""

from fractions import Fraction

import numpy as np

# --8<-- [start:show]
gold = [Fraction(1), Fraction(1, 2), Fraction(0)]  # share in each box


def from_box(draws):
    """P(box | this many gold coins, each put back), equal priors."""
    weights = [g**draws for g in gold]
    return [w / sum(weights) for w in weights]


for draws in (1, 2):
    box = from_box(draws)
    again = sum(w * g for w, g in zip(box, gold, strict=True))
    print(f"{draws} gold: P(box GG) = {box[0]}, next gold {again}")
# --8<-- [end:show]

assert from_box(1)[0] == Fraction(2, 3) and from_box(2)[0] == Fraction(4, 5)
assert again == Fraction(9, 10)
# One coin of 1,000 has two heads; ten heads, then the next.
runs = [Fraction(1, 1000) + Fraction(999, 1000 * 2**n) for n in (10, 11)]
double = Fraction(1, 1000) / runs[0]
assert double / (1 - double) == Fraction(1024, 999)
assert round(float(double), 3) == 0.506
assert round(float(runs[1] / runs[0]), 3) == 0.753
rng = np.random.default_rng(0)
boxes = np.array([[1, 1], [1, 0], [0, 0]])
box, coin = rng.integers(3, size=60_000), rng.integers(2, size=60_000)
seen = boxes[box, coin] == 1
other = boxes[box, 1 - coin][seen].mean()
assert abs(other - 2 / 3) < 4 * 0.5 / np.sqrt(seen.sum())
