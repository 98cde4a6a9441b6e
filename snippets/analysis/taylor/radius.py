"""Where a series converges, and where it lies."""

import numpy as np

# --8<-- [start:show]
k = np.arange(1, 201)
for x in (0.5, 1.0, 1.2):
    terms = (-1) ** (k + 1) * x**k / k  # the series of log(1 + x)
    partial = np.cumsum(terms)
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

assert abs(np.cumsum((-1) ** (k + 1) * 0.5**k / k)[199] - np.log(1.5)) < 1e-12
assert abs(np.cumsum((-1) ** (k + 1) * 1.2**k / k)[199]) > 1e10
for power in range(1, 8):  # falls faster than every power
    x = np.array([0.1, 0.05])
    ratio = flat(x) / x**power
    assert ratio[1] < 1e-3 * ratio[0]
