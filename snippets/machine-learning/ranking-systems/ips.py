"""Two scores for a new order from logged clicks, over all outcomes."""

from itertools import product

import numpy as np

# --8<-- [start:show]
look = np.array([1, 0.5, 0.2])  # by place
appeal = np.array([0.2, 0.3, 0.4])  # of the items A, B, C
propensity = look  # the log shows A, B, C


def scores(clicks, new):
    """Naive and weighted score of `new`, the new places of A, B, C."""
    return [clicks @ look[new], clicks / propensity @ look[new]]


def moments(new):
    """Mean and standard deviation of both, over all eight outcomes."""
    chance, value = [], []
    for clicks in product([0, 1], repeat=3):
        c = np.array(clicks)
        rate = propensity * appeal
        chance.append(np.prod(np.where(c, rate, 1 - rate)))
        value.append(scores(c, new))
    mean = chance @ np.array(value)
    return mean, np.sqrt(chance @ (np.array(value) - mean) ** 2)


table = {}
for name, new in [("A, B, C", [0, 1, 2]), ("C, B, A", [2, 1, 0])]:
    (naive, weighted), (_, spread) = moments(new)
    table[name] = naive, weighted
    print(f"{name}: clicks {appeal @ look[new]:.2f}, naive {naive:.3f}")
    print(f"         weighted {weighted:.2f}, standard deviation {spread:.2f}")
# --8<-- [end:show]

# The text's sums.
old = 0.2 * 1 + 0.15 * 0.5 + 0.08 * 0.2, 0.2 + 0.15 + 0.08
turned = 0.2 * 0.2 + 0.15 * 0.5 + 0.08 * 1, 0.4 + 0.15 + 0.04
assert np.allclose(table["A, B, C"], old)
assert np.allclose(table["C, B, A"], turned)

for new in ([0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]):
    mean, sd = moments(new)
    assert np.isclose(mean[1], appeal @ look[new])
    rate = propensity * appeal
    assert np.isclose(
        sd[1] ** 2, np.sum((look[new] / propensity) ** 2 * rate * (1 - rate))
    )
old, turned = moments([0, 1, 2])[0], moments([2, 1, 0])[0]
assert turned[0] < old[0] and turned[1] > 1.3 * old[1]
# The card: looks 1, 0.4, 0.25; clicks per 1,000 of 100, 60, 50.
e, rate = np.array([1, 0.4, 0.25]), np.array([0.1, 0.06, 0.05])
r = rate / e
assert np.allclose(r, [0.1, 0.15, 0.2])
assert np.isclose(r @ e, 0.21) and np.isclose(r[::-1] @ e, 0.285)
assert np.isclose(rate @ e[::-1], 0.099) and np.isclose(rate @ e, 0.1365)
