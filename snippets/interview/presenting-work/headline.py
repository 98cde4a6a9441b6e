"""How much of a headline belongs to the component alone."""

import numpy as np

# --8<-- [start:show]
steps = {"Inception": 31.0, "BN-Baseline": 13.3, "BN-x5": 2.1}  # millions
plain, alone, recipe = steps.values()
print(f"normalisation alone:    {plain / alone:4.1f} times fewer steps")
print(f"then the other changes: {alone / recipe:4.1f} times fewer")
print(f"together:               {plain / recipe:4.1f} times fewer")
share = np.log(plain / alone) / np.log(plain / recipe)
print(f"share of the first factor, on a log scale: {share:.0%}")
# --8<-- [end:show]
# factors multiply, logarithms add
assert np.isclose((plain / alone) * (alone / recipe), plain / recipe)
rest = np.log(alone / recipe) / np.log(plain / recipe)
assert np.isclose(share + rest, 1) and share < rest
# the paper's words: less than half the steps; 14 times
assert plain / alone > 2 and int(plain / recipe) == 14
# the card: 48 h, 24 h, 3 h
assert 48 / 24 == 2 and 24 / 3 == 8 and 48 / 3 == 16
assert np.isclose(np.log(2) / np.log(16), 0.25)
