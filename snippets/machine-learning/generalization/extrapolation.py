"""Four inductive biases, seen where there are no data."""

import numpy as np
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF
from sklearn.linear_model import LinearRegression
from sklearn.neighbors import KNeighborsRegressor
from sklearn.tree import DecisionTreeRegressor

# --8<-- [start:show]
rng = np.random.default_rng(0)
x = np.sort(rng.uniform(0, 6, 60))[:, None]
y = 2 + 3 * x[:, 0] + 0.5 * rng.normal(size=60)
models = {
    "linear": LinearRegression(),
    "5 neighbours": KNeighborsRegressor(5),
    "tree": DecisionTreeRegressor(min_samples_leaf=5, random_state=0),
    # Length scale 1, kept; noise variance 0.25; mean 0 where nothing is near.
    "RBF kernel": GaussianProcessRegressor(
        RBF(1.0), alpha=0.25, optimizer=None
    ),
}
points = np.array([[3.0], [12.0]])
print("true curve     11.0     38.0")
found = {}
for name, model in models.items():
    inside, outside = found[name] = model.fit(x, y).predict(points)
    print(f"{name:12}{inside:7.1f}{outside:9.1f}")
# --8<-- [end:show]

assert x.min() < 0.5 and 5.5 < x.max() < 6
assert 0.4 < np.std(y - 2 - 3 * x[:, 0]) < 0.6
assert all(abs(inside - 11) < 1.2 for inside, _ in found.values())
assert abs(found["linear"][1] - 38) < 1.5
assert np.isclose(found["5 neighbours"][1], y[-5:].mean())
leaf = models["tree"].apply(points[1:])[0]
assert np.isclose(found["tree"][1], y[models["tree"].apply(x) == leaf].mean())
assert abs(found["RBF kernel"][1]) < 0.01
K = np.exp(-((points - x.T) ** 2) / 2)
G = np.exp(-((x - x.T) ** 2) / 2) + 0.25 * np.eye(60)
assert np.allclose(K @ np.linalg.solve(G, y), found["RBF kernel"])
