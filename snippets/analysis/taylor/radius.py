"""Where a series converges, and where it lies."""

import numpy as np


# --8<-- [start:show]
def partial_sums(x):  # of the series of log(1 + x)
    k = np.arange(1, 201)
    return np.cumsum((-1) ** (k + 1) * x**k / k)


for x in (0.5, 1.0, 1.2):
    partial = partial_sums(x)
    print(
        f"x = {x}: 10 terms {partial[9]:.4f}, 200 terms {partial[199]:.4g}",
        end="",
    )
    print(f", log(1 + x) = {np.log(1 + x):.4f}")


def flat(x):  # all derivatives at 0 are 0
    return np.exp(-1 / x**2)


for x in (0.1, 0.3, 0.5):
    print(f"exp(-1/x^2) at {x}: {flat(x):.1e}; its series: 0")
# --8<-- [end:show]

assert np.allclose(partial_sums(0.5)[:3], [0.5, 0.375, 0.375 + 0.125 / 3])
assert abs(partial_sums(0.5)[199] - np.log(1.5)) < 1e-12
gaps = np.abs(partial_sums(1.0) - np.log(2))
assert np.all(gaps < 1 / np.arange(2, 202))  # below the first term left out
assert partial_sums(1.2)[199] < -1e13 and partial_sums(1.2)[198] > 1e13
assert np.isclose(np.log(flat(0.5)), -4) and flat(-0.5) == flat(0.5)
for power in range(1, 8):  # falls faster than every power
    x = np.array([0.1, 0.05])
    ratio = flat(x) / x**power
    assert ratio[1] < 1e-3 * ratio[0]
