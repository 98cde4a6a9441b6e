"""Random thresholds against searched ones."""

import numpy as np
from sklearn.datasets import make_friedman1
from sklearn.ensemble import ExtraTreesRegressor, RandomForestRegressor
from sklearn.metrics import mean_squared_error
from sklearn.tree import DecisionTreeRegressor, ExtraTreeRegressor

# --8<-- [start:show]
X_te, truth = make_friedman1(500, random_state=99)
X, y = make_friedman1(200, noise=1.0, random_state=0)
models = {
    "tree": DecisionTreeRegressor(random_state=0),
    "extra tree": ExtraTreeRegressor(max_features=1.0, random_state=0),
    "forest": RandomForestRegressor(60, random_state=0),
    "Extra-Trees": ExtraTreesRegressor(60, random_state=0),
}
error = {}
for name, model in models.items():
    guess = model.fit(X, y).predict(X_te)
    error[name] = np.mean((guess - truth) ** 2)
    print(f"{name:12} squared error {error[name]:4.1f}")
# --8<-- [end:show]

shown = dict(error)
bagged = ExtraTreesRegressor(60, bootstrap=True, random_state=0)
totals = {"forest": 0.0, "Extra-Trees": 0.0, "bagged": 0.0}
for seed in range(3):
    X, y = make_friedman1(200, noise=1.0, random_state=seed)
    for name, model in models.items():
        error[name] = mean_squared_error(truth, model.fit(X, y).predict(X_te))
        # All search or draw among the same features.
        one = getattr(model, "estimators_", [model])[0]
        assert one.max_features_ == X.shape[1]
        assert seed > 0 or np.isclose(shown[name], error[name])
    assert error["extra tree"] > error["tree"]
    assert error["Extra-Trees"] < 0.95 * error["forest"]
    assert error["forest"] < 0.7 * error["tree"]
    error["bagged"] = mean_squared_error(truth, bagged.fit(X, y).predict(X_te))
    totals = {name: totals[name] + error[name] for name in totals}
assert not models["Extra-Trees"].bootstrap and models["forest"].bootstrap
# On bootstrap samples most of the lead is lost.
lead = totals["forest"] - totals["Extra-Trees"]
assert totals["forest"] - totals["bagged"] < 0.5 * lead


def steps(X):
    both = (X[:, 0] > 0.5) & (X[:, 1] > 0.5)
    one, two, three = X[:, 2] > 0.3, X[:, 3] > 0.6, X[:, 4] > 0.5
    return 10 * both + 8 * one + 6 * two + 3 * three


y = steps(X) + np.random.default_rng(0).normal(size=200)
for name in ("forest", "Extra-Trees"):
    guess = models[name].fit(X, y).predict(X_te)
    error[name] = np.mean((guess - steps(X_te)) ** 2)
assert error["forest"] < 0.85 * error["Extra-Trees"]
