"""One parameter shatters any number of points."""

from itertools import product

import numpy as np


# --8<-- [start:show]
def theta(bits):
    """The parameter for which 1[sin(theta x) < 0] gives these labels."""
    return np.pi * (1 + sum(b * 2**j for j, b in enumerate(bits, start=1)))


n = 10
x = 0.5 ** np.arange(1, n + 1)  # 1/2, 1/4, ..., 1/1024
hits = 0
for bits in product((0, 1), repeat=n):
    hits += np.array_equal(np.sin(theta(bits) * x) < 0, bits)
print(f"labellings of {n} points produced: {hits} of {2**n}")
# --8<-- [end:show]

assert hits == 2**n
assert np.isclose(theta([1, 0]), 3 * np.pi)  # the example of the text
assert np.sin(3 * np.pi / 2) < 0 < np.sin(3 * np.pi / 4)
assert np.isclose(theta([0, 1, 1]) / np.pi, 13)  # 1 + 4 + 8
for bits in ([1, 0, 1, 1], [0, 0, 1, 0], [1, 1, 0, 0]):  # the argument
    turns = theta(bits) / np.pi * 0.5 ** np.arange(1, 5)
    rest = turns % 2 - bits
    assert np.all((rest > 0) & (rest < 1))
