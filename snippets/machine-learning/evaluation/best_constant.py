"""Which forecast each metric likes best."""

import numpy as np

# --8<-- [start:show]
y = np.array([2, 3, 5, 10, 30])  # sales of a product on five days
c = np.arange(1, 31)  # one forecast for all days, of shape (30,)
error = np.abs(y - c[:, None])  # (30, 5)
metrics = {
    "RMSE": np.sqrt(np.mean(error**2, axis=1)),
    "MAE": np.mean(error, axis=1),
    "MAPE": np.mean(error / y, axis=1),
}
for name, value in metrics.items():
    k = np.argmin(value)
    print(f"{name:4s} is least at {c[k]:2d}: {value[k]:5.2f}")
# --8<-- [end:show]

at_mean = metrics["MAPE"][c == 10]
assert np.isclose(at_mean, (8 / 2 + 7 / 3 + 5 / 5 + 0 + 20 / 30) / 5)
assert np.mean(np.abs(y - 0) / y) == 1


def mape_best(y):
    """The median of y with weights 1/y (the lowest, if there are two)."""
    y = np.sort(y)
    share = np.cumsum(1 / y) / np.sum(1 / y)
    return y[np.argmax(share >= 0.5 - 1e-12)]


assert np.allclose(metrics["RMSE"] ** 2, np.var(y) + (c - y.mean()) ** 2)
assert c[np.argmin(metrics["RMSE"])] == y.mean() == 10
assert c[np.argmin(metrics["MAE"])] == np.median(y) == 5
assert c[np.argmin(metrics["MAPE"])] == mape_best(y) == 3
assert np.allclose(metrics["MAPE"][[2, 4, 9]], (0.5, 0.7, 1.6))
rng = np.random.default_rng(0)
for _ in range(20):
    y = rng.lognormal(1, 0.8, size=31)
    c = np.sort(y)  # a piecewise linear function is least at a corner
    mape = np.mean(np.abs(y - c[:, None]) / y, axis=1)
    assert np.isclose(c[np.argmin(mape)], mape_best(y))
    assert mape_best(y) <= np.median(y) < y.mean()
    e = rng.normal(size=31)
    assert np.sqrt(np.mean(e**2)) > np.mean(np.abs(e))
# Log-normal with median 1: the weights 1/y move the median to exp(-s^2).
y = rng.lognormal(0, 0.8, size=400_000)
assert abs(mape_best(y) - np.exp(-0.64)) < 0.01
# The card: 1, 2, 2, 4, 10, 20, 24.
y = np.array([1, 2, 2, 4, 10, 20, 24])
assert y.mean() == 9 and np.median(y) == 4 and mape_best(y) == 2
assert abs(np.sum(1 / y) - 2.44) < 0.005 and 7 * 2 == 14 and y.sum() == 63
