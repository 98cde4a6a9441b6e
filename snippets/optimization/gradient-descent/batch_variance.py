"""The variance of a mini-batch gradient, with and without replacement."""

from itertools import combinations, product

import numpy as np

# --8<-- [start:show]
g = np.array([3.0, -1.0, 4.0, 0.0, -5.0, 5.0])  # six per-example gradients
n, sigma2 = len(g), np.var(g)  # their mean is 1, the full gradient
print("B   with replacement   without")
for B in (1, 2, 3, 6):
    independent = sigma2 / B
    without = independent * (n - B) / (n - 1)
    print(f"{B}   {independent:16.3f}   {without:7.3f}")
    # --8<-- [end:show]
    free = np.array([np.mean(b) for b in product(g, repeat=B)])
    chosen = np.array([np.mean(b) for b in combinations(g, B)])
    assert np.isclose(free.mean(), g.mean())  # both unbiased
    assert np.isclose(chosen.mean(), g.mean())
    assert np.isclose(free.var(), independent)
    assert np.isclose(chosen.var(), without)

assert (
    sorted(g) == [-5, -1, 0, 3, 4, 5]
    and np.isclose(g.mean(), 1)
    and np.isclose(sigma2, 35 / 3)
)
# The card: B from 32 to 256 divides the standard error by sqrt(8).
assert np.isclose(np.sqrt(sigma2 / 32) / np.sqrt(sigma2 / 256), np.sqrt(8))
