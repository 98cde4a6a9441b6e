"""Arrival times: predict minutes, or the ratio to the routing engine's."""

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor


# --8<-- [start:show]
def trips(rng, n, longest=40):
    """Features (route minutes, hour, district) and true minutes."""
    route = rng.uniform(3, longest, n)  # by map and speed limits
    hour, district = rng.integers(24, size=n), rng.integers(8, size=n)
    rush = np.exp(-((hour - 17) ** 2) / 8)
    ratio = (1.05 + 0.5 * rush) * (0.9 + 0.03 * district)
    y = route * ratio * np.exp(rng.normal(0, 0.15, n))
    return np.stack([route, hour, district], axis=1), y


def fit(X, target):
    model = HistGradientBoostingRegressor(
        loss="absolute_error", max_iter=60, max_leaf_nodes=8
    )
    return model.fit(X, target)


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
X, y = trips(rng, 2_000)
minutes, ratio = fit(X, y), fit(X, np.log(y / X[:, 0]))
low, high = np.quantile(np.log(y / X[:, 0]), [0.005, 0.995])


def corrected(X):
    """The route's time times a bounded ratio."""
    return X[:, 0] * np.exp(ratio.predict(X).clip(low, high))


print("mean absolute error, minutes     route  trees  ratio")
for name, longest in (("as in training", 40), ("routes to 90", 90)):
    Z, t = trips(rng, 10_000, longest)
    guesses = (Z[:, 0], minutes.predict(Z), corrected(Z))
    errors = [np.mean(np.abs(t - g)) for g in guesses]
    print(f"{name:30}  {errors[0]:6.2f}  {errors[1]:5.2f}  {errors[2]:5.2f}")
# --8<-- [end:run]
for seed in range(1, 3):
    rng = np.random.default_rng(seed)
    X, y = trips(rng, 2_000)
    minutes, ratio = fit(X, y), fit(X, np.log(y / X[:, 0]))
    for longest in (40, 90):
        Z, t = trips(rng, 4_000, longest)
        e = [
            np.mean(np.abs(t - g))
            for g in (Z[:, 0], minutes.predict(Z), corrected(Z))
        ]
        assert e[2] < min(e[:2])
    assert e[1] > 2 * e[2]  # trees do not extrapolate


class Broken:
    """A model gone wrong: far too large for the first, too small then."""

    def predict(self, X):
        return np.array([50.0, -50.0])


ratio = Broken()
g = corrected(X[:2]) / X[:2, 0]
assert np.allclose(g, np.exp([high, low])) and 1 < np.exp(high) < 3
