"""Missing values and a monotone constraint in a histogram booster."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from sklearn.ensemble import HistGradientBoostingRegressor

# --8<-- [start:show]
rng = np.random.default_rng(0)
x = rng.uniform(0, 10, 600)
y = 0.5 * x + np.sin(3 * x) + 0.3 * rng.normal(size=600)
X = np.where(rng.uniform(size=600) < 0.2, np.nan, x)[:, None]
y[np.isnan(X[:, 0])] += 6.0  # those who do not answer are different

grid = np.linspace(0, 10, 200)[:, None]
for name, sign in (("free", 0), ("monotone", 1)):
    model = HistGradientBoostingRegressor(
        max_iter=60, early_stopping=False, monotonic_cst=[sign]
    ).fit(X, y)
    steps = np.diff(model.predict(grid))
    unknown = model.predict([[np.nan]])[0]
    print(f"{name:8} downward steps {np.sum(steps < -1e-9):2}  ", end="")
    print(f"prediction for a missing value {unknown:.1f}")
    # --8<-- [end:show]

    gone = np.isnan(X[:, 0])
    assert abs(gone.mean() - 0.2) < 0.05  # a fifth
    assert 0 <= x.min() < 0.1 and 9.9 < x.max() <= 10
    assert grid.min() <= x.min() and grid.max() >= x.max()  # all is searched
    assert abs(y[gone].mean() - y[~gone].mean() - 6) < 0.5
    noise = y - 0.5 * x - np.sin(3 * x) - 6 * gone
    assert abs(noise.std() - 0.3) < 0.03
    assert np.any(steps < -1e-9) == (name == "free")
    assert np.isclose(unknown, y[np.isnan(X[:, 0])].mean(), atol=0.3)
    middle = y[~np.isnan(X[:, 0])].mean()
    assert unknown > middle + 4  # the mean imputed would say about this
    assert abs(unknown - (0.5 * 5 + 6)) < 0.3  # as the text computes it
