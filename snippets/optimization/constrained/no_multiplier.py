"""Why a constraint qualification is needed: minimise x with x^2 <= 0."""

import numpy as np

# --8<-- [start:show]
# The only feasible point is x = 0, so it is the minimum.
for multiplier in (1.0, 100.0, 1e6):
    stationarity = 1 + multiplier * 2 * 0.0  # f' + multiplier g' at x = 0
    print(f"multiplier {multiplier:9.0f}: stationarity {stationarity}")
for c in (0.01, 0.0001, 0.000001):  # x^2 <= c instead
    x = -np.sqrt(c)
    print(f"c = {c}: x = {x:.4f}, multiplier {-1 / (2 * x):.0f}")
# --8<-- [end:show]

for c in (0.04, 0.01):
    x, m = -np.sqrt(c), 1 / (2 * np.sqrt(c))
    assert np.isclose(1 + m * 2 * x, 0) and np.isclose(x**2, c) and m > 0
