"""A line, a forest and boosting on two data sets, three splits each."""

import numpy as np
from sklearn.datasets import load_diabetes, make_friedman1
from sklearn.ensemble import GradientBoostingRegressor, RandomForestRegressor
from sklearn.linear_model import RidgeCV
from sklearn.model_selection import train_test_split

# --8<-- [start:show]
models = {
    "ridge": RidgeCV(np.logspace(-3, 3, 13)),
    "forest": RandomForestRegressor(50, random_state=0),
    "boosting": GradientBoostingRegressor(
        n_estimators=150, learning_rate=0.05, subsample=0.5, random_state=0
    ),
}
tables = {
    "diabetes": load_diabetes(return_X_y=True),
    "Friedman": make_friedman1(400, random_state=0),
}
scores = {}
for table, (X, y) in tables.items():
    for seed in range(3):
        X_fit, X_test, y_fit, y_test = train_test_split(X, y, random_state=seed)
        for name, model in models.items():
            score = model.fit(X_fit, y_fit).score(X_test, y_test)
            scores.setdefault((table, name), []).append(score)
for (table, name), values in scores.items():
    low, high = min(values), max(values)
    print(f"{table:8} {name:8} R2 from {low:.2f} to {high:.2f}")
# --8<-- [end:show]

assert {len(values) for values in scores.values()} == {3}  # splits
assert len(tables["diabetes"][1]) == 442 and len(y_fit) == 3 * len(y_test)
grid = np.log10(models["ridge"].alphas)  # two penalties in a power of ten
assert np.allclose(np.diff(grid), 0.5) and np.allclose(grid, -grid[::-1])
first = models["boosting"].estimators_[0, 0].tree_
assert first.weighted_n_node_samples[0] == len(y_fit) / 2  # half the rows
means = {key: np.mean(values) for key, values in scores.items()}
pairs = np.subtract(
    scores["diabetes", "boosting"], scores["diabetes", "forest"]
)
assert np.all(pairs > 0) and pairs.min() < 0.02  # ahead, but barely
for rival in ("forest", "boosting"):
    assert means["diabetes", "ridge"] > means["diabetes", rival] + 0.05
for rival in ("ridge", "forest"):
    lead = np.subtract(
        scores["Friedman", "boosting"], scores["Friedman", rival]
    )
    assert np.all(lead > 0.02)  # on every split
