"""Which constant is best under which loss."""

import numpy as np

# --8<-- [start:show]
y = np.array([1.0, 2.0, 3.0, 4.0, 40.0])


def pinball(r, tau):
    """Loss of the residual r = y - prediction, 0 < tau < 1."""
    return np.where(r >= 0, tau * r, (tau - 1) * r)


losses = {
    "squared": lambda r: r**2,
    "absolute": np.abs,
    "pinball 0.5": lambda r: pinball(r, 0.5),
    "pinball 0.7": lambda r: pinball(r, 0.7),
}
grid = np.linspace(0, 50, 5001)
for name, loss in losses.items():
    total = [loss(y - c).sum() for c in grid]
    print(f"{name:12} best constant {grid[np.argmin(total)]:5.2f}")
# --8<-- [end:show]

assert np.isclose(grid[np.argmin(total)], 4)  # as printed for pinball 0.7
assert y.mean() == 10 and np.median(y) == np.median([*y[:-1], 4000])
for c, d, change in ((2, 2.1, -0.1), (3, 3.1, 0.1)):  # the two sides
    rise = np.abs(y - d).sum() - np.abs(y - c).sum()
    assert np.isclose(rise, change)
for c in (3, 3.3, 4):  # at 0.6, a share itself, up to the next value
    assert np.isclose(pinball(y - c, 0.6).sum(), pinball(y - 3, 0.6).sum())
assert pinball(y - 2.9, 0.6).sum() > pinball(y - 3, 0.6).sum()
assert pinball(y - 4.1, 0.6).sum() > pinball(y - 4, 0.6).sum()
best = {
    k: grid[np.argmin([f(y - c).sum() for c in grid])]
    for k, f in losses.items()
}
assert np.isclose(best["squared"], y.mean())
assert np.isclose(best["absolute"], np.median(y))
assert np.isclose(best["pinball 0.5"], np.median(y))
assert np.isclose(best["pinball 0.7"], 4)  # 3 of 5 below, 4 of 5 up to it
rng = np.random.default_rng(0)
for tau in (0.1, 0.37, 0.9):  # 41 values: tau n is no integer
    z = rng.exponential(size=41)
    total = [pinball(z - c, tau).sum() for c in z]
    quantile = np.quantile(z, tau, method="inverted_cdf")
    assert z[np.argmin(total)] == quantile
for c in (2.0, 2.5, 3.0):  # an even number: anything between is best
    assert np.abs(np.array([1, 2, 3, 9]) - c).sum() == 9
# The bakery of the card: rolls asked for on seven days.
demand = np.array([30.0, 32, 35, 36, 40, 44, 84])
assert demand.mean() == 43 and np.median(demand) == 36
cost = [np.sum(pinball(demand - c, 0.75)) * 4 for c in range(30, 85)]
assert range(30, 85)[int(np.argmin(cost))] == 44
for c in (36, 43, 44):  # 3 for a missing roll, 1 for an unsold one
    short = np.maximum(demand - c, 0).sum()
    over = np.maximum(c - demand, 0).sum()
    assert cost[c - 30] == 3 * short + over
assert (cost[6], cost[13], cost[14]) == (191, 168, 167)
mended = np.append(demand[:-1], 48)  # 84 was a typing error
assert round(mended.mean(), 1) == 37.9 and np.median(mended) == 36
assert np.quantile(mended, 0.75, method="inverted_cdf") == 44
