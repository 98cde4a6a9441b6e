"""Kelly's share: growth of wealth for shares of the money."""

import numpy as np

# --8<-- [start:show]
p = 0.6  # even odds
share = np.array([0.1, 0.2, 0.3, 0.4, 0.8])
growth = p * np.log(1 + share) + (1 - p) * np.log(1 - share)
rng = np.random.default_rng(0)
won = rng.binomial(1000, p, size=(2_000, 1))
wealth = won * np.log(1 + share) + (1000 - won) * np.log(1 - share)
for f, g, median in zip(share, growth, np.median(wealth, axis=0), strict=True):
    print(f"share {f}: growth {g:7.4f} a toss, ln median {median:8.1f}")
# --8<-- [end:show]

assert share[growth.argmax()] == 2 * p - 1 or np.isclose(share[1], 2 * p - 1)
assert growth.argmax() == 1 and round(growth[1], 4) == 0.0201
assert -0.003 < growth[3] < 0 and growth[4] < -0.2
assert abs(wealth.mean(axis=0) / 1000 - growth).max() < 4 * np.log(9) * 0.49 / (
    np.sqrt(1000 * 2_000)
)
f = np.linspace(0, 0.99, 100_000)
for b in (0.5, 2):  # odds b to 1
    best = f[(p * np.log(1 + b * f) + (1 - p) * np.log(1 - f)).argmax()]
    assert abs(best - max(0, p - (1 - p) / b)) < 1e-4
