"""Permutation importance: copies hide each other, training rows mislead."""

import numpy as np
from sklearn.ensemble import RandomForestRegressor
from sklearn.inspection import permutation_importance as library
from sklearn.linear_model import LinearRegression, Ridge


# --8<-- [start:show]
def permutation_importance(predict, X, y, columns, rng, repeats=5):
    """Mean rise of the squared error when these columns are shuffled."""
    base = np.mean((y - predict(X)) ** 2)
    rise = []
    for _ in range(repeats):
        Z = X.copy()
        Z[:, columns] = X[rng.permutation(len(X))][:, columns]
        rise.append(np.mean((y - predict(Z)) ** 2) - base)
    return np.mean(rise)


rng = np.random.default_rng(0)
x, other, noise = rng.normal(size=(3, 1000))
copy = x + 0.1 * rng.normal(size=1000)
X = np.column_stack([x, copy, other, noise])
y = 2 * x + other + rng.normal(size=1000)
forest = RandomForestRegressor(40, max_features=2, random_state=0)
forest.fit(X[:500], y[:500])
shuffles = {"x": [0], "copy": [1], "both": [0, 1], "other": [2], "noise": [3]}
rises = {}
for name, columns in shuffles.items():
    rises[name] = [
        permutation_importance(forest.predict, X[r], y[r], columns, rng)
        for r in (slice(500), slice(500, None))
    ]
    train, held_out = np.round(rises[name], 1) + 0  # no -0.0
    print(f"{name:6} training {train:.1f}, held-out {held_out:.1f}")
# --8<-- [end:show]
held = {name: rise[1] for name, rise in rises.items()}
assert max(held["x"], held["copy"]) < 1.2 * held["other"]
assert held["both"] > 1.5 * (held["x"] + held["copy"])
for name, column in (("x", x), ("copy", copy), ("other", other)):
    assert np.array_equal(X[:, shuffles[name]], column[:, None])
assert abs(held_out - held["noise"]) <= 0.05  # printed to one digit
# Noise: as good as nothing held out, something on the training rows.
assert abs(held["noise"]) < 0.1 < rises["noise"][0]
# A linear model: twice the squared weight times the variance, in the mean.
linear = LinearRegression().fit(X, y)
total = linear.coef_[0] + linear.coef_[1]
assert np.allclose((total, linear.coef_[2]), (2, 1), atol=0.15)
theirs = library(
    linear,
    X,
    y,
    scoring="neg_mean_squared_error",
    n_repeats=200,
    random_state=1,
).importances_mean
for j, w in enumerate(linear.coef_):
    got = permutation_importance(linear.predict, X, y, [j], rng, 200)
    want = 2 * w**2 * X[:, j].var()
    assert abs(got - want) < 0.03 * (want + 0.3)
    assert abs(theirs[j] - want) < 0.03 * (want + 0.3)
# The card: five near-copies, total weight 1, noise of variance 1.
z, age = rng.normal(size=(2, 4000))
five = z[:, None] + 0.05 * rng.normal(size=(4000, 5))
C = np.column_stack([five, age])
target = z + np.sqrt(0.2) * age + rng.normal(size=4000)
ridge = Ridge(100).fit(C[:2000], target[:2000])
card = [
    permutation_importance(ridge.predict, C[2000:], target[2000:], j, rng, 50)
    for j in ([0], [5], [0, 1, 2, 3, 4])
]
assert np.allclose(card, (0.08, 0.4, 2), rtol=0.2)
kept = Ridge(100).fit(C[:2000, 5:], target[:2000])
one = Ridge(100).fit(C[:2000, 4:], target[:2000])
errors = [
    np.mean(
        (target[2000:] - model.predict(C[2000:, -model.n_features_in_ :])) ** 2
    )
    for model in (ridge, kept, one)
]
assert np.allclose(errors, (1, 2, 1), rtol=0.1)
# The example by hand: 0, 1, 2 parcels shuffled to 1, 2, 0, weight 2.
parcels = np.array([0, 1, 2])
orders = [(a, b, c) for a in range(3) for b in range(3) for c in range(3)]
orders = [o for o in orders if len(set(o)) == 3]
mse = [np.mean((2 * parcels - 2 * np.array(o)) ** 2) for o in orders]
assert mse[orders.index((1, 2, 0))] == 8 and np.isclose(np.mean(mse), 16 / 3)
assert np.isclose(np.mean(mse), 2 * 2**2 * parcels.var())
