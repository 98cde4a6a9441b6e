"""Bias and variance of six kinds of model on one task."""

import numpy as np
from sklearn.datasets import make_friedman1
from sklearn.ensemble import RandomForestRegressor
from sklearn.linear_model import LinearRegression
from sklearn.neighbors import KNeighborsRegressor
from sklearn.tree import DecisionTreeRegressor


# --8<-- [start:show]
def predictions(model, S, first_seed=0):
    """Fit S training sets of 150 examples; predictions on 300 points."""
    rows = []  # y = 10 sin(pi x0 x1) + 20 (x2 - 0.5)^2 + 10 x3 + 5 x4 + noise
    for seed in range(first_seed, first_seed + S):
        X, y = make_friedman1(150, n_features=5, noise=1, random_state=seed)
        rows.append(model.fit(X, y).predict(X_test))
    return np.array(rows)


X_test, f = make_friedman1(300, n_features=5, noise=0, random_state=999)
models = {
    "linear": LinearRegression(),
    "1 neighbour": KNeighborsRegressor(1),
    "15 neighbours": KNeighborsRegressor(15),
    "tree, depth 2": DecisionTreeRegressor(max_depth=2, random_state=0),
    "full tree": DecisionTreeRegressor(random_state=0),
    "forest of 20": RandomForestRegressor(20, random_state=0),
}
found = {}
print("               bias²  variance")
for name, model in models.items():
    p = predictions(model, 12)
    variance = p.var(axis=0, ddof=1)
    bias2 = (p.mean(axis=0) - f) ** 2 - variance / 12
    found[name] = bias2.mean(), variance.mean()
    print(f"{name:14}{found[name][0]:6.1f}{found[name][1]:10.1f}")
    # --8<-- [end:show]
    assert np.isclose(sum(found[name]), np.mean((p - f) ** 2))


def check(found):
    bias2, variance = (
        {name: pair[k] for name, pair in found.items()} for k in (0, 1)
    )
    low = variance["linear"], variance["15 neighbours"]
    assert max(low) < variance["forest of 20"] < variance["full tree"] / 3
    assert variance["full tree"] > variance["tree, depth 2"] > 3 * max(low)
    assert bias2["15 neighbours"] > 2 * bias2["1 neighbour"]
    assert variance["1 neighbour"] > 5 * variance["15 neighbours"]
    assert bias2["linear"] > 1.5 * bias2["full tree"]
    assert bias2["forest of 20"] > bias2["full tree"]  # bootstrap fits
    for better in ("linear", "15 neighbours", "forest of 20"):
        for part in (bias2, variance):  # each beats the small tree in both
            assert part[better] < part["tree, depth 2"]
    assert min(found, key=lambda name: sum(found[name])) == "forest of 20"


check(found)
again = {}
for name, model in models.items():
    p = predictions(model, 5, 1000)
    variance = p.var(axis=0, ddof=1)
    again[name] = (
        np.mean((p.mean(axis=0) - f) ** 2 - variance / 5),
        variance.mean(),
    )
check(again)
# One neighbour, by hand: the noisy target of the nearest of 150 inputs.
X, y = make_friedman1(150, n_features=5, noise=1, random_state=3)
clean = (
    10 * np.sin(np.pi * X[:, 0] * X[:, 1])
    + 20 * (X[:, 2] - 0.5) ** 2
    + X[:, 3:] @ [10, 5]
)
assert 0.8 < np.std(y - clean) < 1.2
nearest = ((X_test[:, None] - X) ** 2).sum(axis=2).argmin(axis=1)
assert np.allclose(predictions(KNeighborsRegressor(1), 1, 3)[0], y[nearest])
# Fixed inputs: the variance of a mean of k targets is sigma^2 / k.
rng = np.random.default_rng(0)
x = rng.uniform(size=(50, 1))
targets = rng.normal(size=(50, 2000))  # of 2000 training sets
fits = KNeighborsRegressor(7).fit(x, targets).predict([[0.4]])
assert abs(np.var(fits, ddof=1) * 7 - 1) < 4 * np.sqrt(2 / 2000)
