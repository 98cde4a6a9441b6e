"""Squared error behind a sigmoid: steps until a sure mistake is mended."""

import numpy as np


# --8<-- [start:show]
def steps_until_right(z, squared, rate=1.0):
    """Target 1, descent on the logit z alone, until p passes one half."""
    steps = 0
    while z < 0:
        p = 1 / (1 + np.exp(-z))
        z -= rate * (p - 1) * (p * (1 - p) if squared else 1)
        steps += 1
    return steps


for z in (-2.0, -4.0, -8.0):
    counts = [steps_until_right(z, squared) for squared in (False, True)]
    print(f"start {z}: cross-entropy {counts[0]}, squared error {counts[1]}")
# --8<-- [end:show]

z, h = -1.3, 1e-6


def p(z):
    return 1 / (1 + np.exp(-z))


slope = (0.5 * (p(z + h) - 1) ** 2 - 0.5 * (p(z - h) - 1) ** 2) / (2 * h)
slopes = {True: slope}
slopes[False] = (np.log(p(z - h)) - np.log(p(z + h))) / (2 * h)
for squared, slope in slopes.items():
    reach = z / slope  # the rate at which one step ends at p = 1/2
    assert steps_until_right(z, squared, 1.001 * reach) == 1
    assert steps_until_right(z, squared, 0.999 * reach) == 2
for start in (-4.0, -8.0, -10.0):
    assert steps_until_right(start, False) <= 2 * abs(start)
    # dz/dt is about e^z while z is very negative: e^-z steps to climb.
    ratio = steps_until_right(start, True) / np.exp(-start)
    assert 0.9 < ratio < 2
first = steps_until_right(-8.0, True) - steps_until_right(-7.0, True)
assert first > steps_until_right(-8.0, True) / 2
# Two sigmoids in a row: the second sees only numbers from 0 to 1.
floor = np.array([np.log1p(np.exp(-1)), np.log(2)])
assert np.allclose(floor, [0.313, 0.693], atol=5e-4)
assert np.isclose(floor.mean(), 0.503, atol=5e-4)
q = np.linspace(0, 1, 1001)  # the first sigmoid's output
assert np.isclose(np.log1p(np.exp(-q)).min(), floor[0])
assert np.isclose(np.log1p(np.exp(q)).min(), floor[1])
