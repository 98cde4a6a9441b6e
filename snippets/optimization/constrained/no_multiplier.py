"""Why a constraint qualification is needed: minimise x with x^2 <= 0."""

import numpy as np

# --8<-- [start:show]
# The only feasible point is x = 0, so it is the minimum.
for multiplier in (1.0, 100.0, 1e6):
    stationarity = 1 + multiplier * 2 * 0.0  # f' + multiplier g' at x = 0
    print(f"multiplier {multiplier:9.0f}: stationarity {stationarity}")
    slope = ((1e-9 + multiplier * 1e-18) - (-1e-9 + multiplier * 1e-18)) / 2e-9
    assert np.isclose(stationarity, slope)
for c in (0.01, 0.0001, 0.000001):  # x^2 <= c instead
    x = -np.sqrt(c)
    multiplier = -1 / (2 * x)  # from 1 + multiplier 2 x = 0
    print(f"c = {c}: x = {x:.4f}, multiplier {multiplier:.0f}")
    # --8<-- [end:show]
    allowed = np.linspace(-2, 2, 400_001) * np.sqrt(c)
    least = [allowed[allowed**2 <= k].min() for k in (0.999 * c, 1.001 * c)]
    assert np.isclose(np.mean(least), x, rtol=1e-4)
    # The multiplier is the price: by how much the least x falls per unit.
    price = (least[0] - least[1]) / (0.002 * c)
    assert multiplier > 0 and np.isclose(price, multiplier, rtol=0.02)
