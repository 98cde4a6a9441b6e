"""The libraries with the same settings, and their leaves by the formula."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from lightgbm import LGBMRegressor
from sklearn.datasets import make_friedman1
from sklearn.ensemble import (
    GradientBoostingRegressor,
    HistGradientBoostingRegressor,
)
from xgboost import DMatrix, XGBRegressor, train

# 200 trees of at most 8 leaves, step 0.1, no penalty, no sampling.
models = {
    "GradientBoosting": GradientBoostingRegressor(
        n_estimators=200, learning_rate=0.1, max_leaf_nodes=8, max_depth=None
    ),
    "HistGradientBoosting": HistGradientBoostingRegressor(
        max_iter=200, learning_rate=0.1, max_leaf_nodes=8, min_samples_leaf=1
    ),
    "XGBoost, leaf-wise": XGBRegressor(
        n_estimators=200,
        learning_rate=0.1,
        grow_policy="lossguide",
        max_leaves=8,
        max_depth=0,
        reg_lambda=0,
        n_jobs=1,
    ),
    "XGBoost, level-wise": XGBRegressor(
        n_estimators=200, learning_rate=0.1, max_depth=3, reg_lambda=0, n_jobs=1
    ),
    "LightGBM": LGBMRegressor(
        n_estimators=200,
        learning_rate=0.1,
        num_leaves=8,
        min_child_samples=1,
        n_jobs=1,
        verbose=-1,
    ),
}
X_new, y_new = make_friedman1(4000, noise=1.0, random_state=99)
found = {name: [] for name in models}
for seed in range(3):
    X, y = make_friedman1(1000, noise=1.0, random_state=seed)
    for name, model in models.items():
        F = model.fit(X, y).predict(X_new)
        found[name].append(np.mean((y_new - F) ** 2))
for name, errors in found.items():
    print(f"{name:20} error {min(errors):.1f} to {max(errors):.1f}")

# The settings are the same, read from what was fitted.
sk, hist, leafwise, levelwise, light = models.values()
assert len({model.learning_rate for model in models.values()}) == 1
penalties = {model.reg_lambda for model in (leafwise, levelwise, light)}
assert penalties | {hist.l2_regularization} == {0}
sizes = [[tree.get_n_leaves() for tree in sk.estimators_[:, 0]]]
sizes += [[tree.get_n_leaf_nodes() for (tree,) in hist._predictors]]
for model in (leafwise, levelwise):
    sizes += [[t.count("leaf=") for t in model.get_booster().get_dump()]]
sizes += [
    [t["num_leaves"] for t in light.booster_.dump_model()["tree_info"]],
]
assert {(len(s), max(s)) for s in sizes} == {(200, 8)}

# The six examples of the second-order section, in one tree of XGBoost.
x = DMatrix(np.arange(1.0, 7)[:, None], np.array([0, 0, 1, 0, 1, 1]))
settings = {"objective": "binary:logistic", "base_score": 0.5, "eta": 1.0}
settings |= {"max_depth": 1, "lambda": 1.0, "nthread": 1}
for smallest in (0.0, 1.0):
    tree = train(settings | {"min_child_weight": smallest}, x, 1)
    F = tree.predict(x, output_margin=True)
    leaves = " ".join(f"{score:+.3f}" for score in np.unique(F) + 0.0)
    print(f"XGBoost, min_child_weight {smallest:.0f}: leaves {leaves}")
    assert np.allclose(
        [float(s) for s in leaves.split()], np.unique(F), atol=1e-3
    )
    split = np.where(np.arange(6) < 2, -1 / 1.5, 1 / 2)
    # Six examples have H = 1.5, so one side of any cut has less than 1.
    assert np.allclose(F, split if smallest == 0 else 0, atol=1e-6)

# `gamma` is compared with the gain without its half: 2 * 0.583 = 1.167.
settings |= {"min_child_weight": 0.0}
for gamma, leaves in ((1.16, 2), (1.17, 1)):
    F = train(settings | {"gamma": gamma}, x, 1).predict(x, output_margin=True)
    assert len(np.unique(F)) == leaves
# Without missing values in training each library has a default of its own.
X = np.linspace(-20, -10, 600)[:, None]
y = np.where(X[:, 0] > -13, 5.0, 0.0)  # more rows on the left
for name, high in (
    ("HistGradientBoosting", False),  # the side with more rows
    ("XGBoost, level-wise", True),  # the right side
    ("LightGBM", True),  # a missing value counts as 0, above all thresholds
):
    F = models[name].fit(X, y).predict(np.array([[np.nan]]))[0]
    assert (F > 2.5) == high
F = models["LightGBM"].fit(X + 30, y).predict(np.array([[np.nan]]))[0]
assert F < 2.5  # now 0 is below all thresholds
assert XGBRegressor().fit(X + 30, y).predict(np.array([[np.nan]]))[0] > 2.5

spread = max(np.ptp(errors) for errors in found.values())
means = [np.mean(errors) for errors in found.values()]
assert np.ptp(means) < spread
assert max(means) < 2.5  # the noise alone accounts for 1, the mean for 25
assert np.var(y_new) > 20
_, clean = make_friedman1(4000, noise=0.0, random_state=99)
assert abs(np.var(y_new - clean) - 1) < 0.1 and min(means) > 1
