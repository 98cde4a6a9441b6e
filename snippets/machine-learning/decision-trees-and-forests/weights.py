"""A forest's prediction as a weighted mean of training targets."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.ensemble import RandomForestRegressor

# --8<-- [start:show]
X, y = load_diabetes(return_X_y=True)
X_tr, y_tr, x = X[:-1], y[:-1], X[-1:]
forest = RandomForestRegressor(50, min_samples_leaf=5, random_state=0)
forest.fit(X_tr, y_tr)
leaves, leaf = forest.apply(X_tr), forest.apply(x)  # (n, B), (1, B)
weights = np.zeros(len(y_tr))
for b, rows in enumerate(forest.estimators_samples_):
    times = np.bincount(rows, minlength=len(y_tr))  # copies in the bag
    together = times * (leaves[:, b] == leaf[0, b])
    weights += together / together.sum() / 50
print(f"weighted mean {weights @ y_tr:.1f}, forest {forest.predict(x)[0]:.1f}")
print(f"{np.sum(weights > 0)} of {len(y_tr)} rows have a weight")
# --8<-- [end:show]

assert len(x) == 1 and len(X_tr) == len(X) - 1
assert np.isclose(weights @ y_tr, forest.predict(x)[0])
assert np.isclose(weights.sum(), 1) and np.all(weights >= 0)
far = forest.predict(100 * X)
assert y_tr.min() <= far.min() and far.max() <= y_tr.max()
