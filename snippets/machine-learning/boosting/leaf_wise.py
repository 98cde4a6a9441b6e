"""Eight leaves grown level by level and best leaf first."""

import numpy as np
from sklearn.tree import DecisionTreeRegressor

# --8<-- [start:show]
rng = np.random.default_rng(0)
x = rng.uniform(0, 1, size=(400, 2))
y = np.where(x[:, 0] > 0.8, np.sin(20 * x[:, 1]), 0.0)  # busy in one corner
y += 0.1 * rng.normal(size=400)
level = DecisionTreeRegressor(max_depth=3, random_state=0).fit(x, y)
leafy = DecisionTreeRegressor(max_leaf_nodes=8, random_state=0).fit(x, y)
for name, tree in (("level-wise", level), ("leaf-wise", leafy)):
    error = np.mean((y - tree.predict(x)) ** 2)
    print(f"{name:10} leaves {tree.get_n_leaves()}  ", end="")
    print(f"depth {tree.get_depth()}  training error {error:.3f}")
# --8<-- [end:show]

busy = x[:, 0] > 0.8  # elsewhere the target is 0 and noise
assert abs(y[~busy].mean()) < 0.03 and abs(y[~busy].std() - 0.1) < 0.02
assert abs((y - np.sin(20 * x[:, 1]))[busy].std() - 0.1) < 0.03
assert x.shape == (400, 2) and 0.15 < busy.mean() < 0.25
assert np.isclose(error, (1 - leafy.score(x, y)) * np.var(y))
assert error < level.tree_.impurity @ (
    level.tree_.n_node_samples * (level.tree_.children_left < 0) / len(y)
)  # of the level-wise tree: the variances within its leaves
assert level.get_n_leaves() == leafy.get_n_leaves() == 8
assert leafy.get_depth() > level.get_depth() == 3
spent = []
for tree in (level, leafy):  # the leaves that hold busy rows only
    leaf = tree.apply(x)
    spent.append(len(set(leaf) - set(leaf[~busy])))
assert spent == [4, 5]
for seed in range(1, 9):  # the gain is no accident of the first sample
    rng = np.random.default_rng(seed)
    x = rng.uniform(0, 1, size=(400, 2))
    y = np.where(x[:, 0] > 0.8, np.sin(20 * x[:, 1]), 0.0)
    y += 0.1 * rng.normal(size=400)
    a = DecisionTreeRegressor(max_depth=3, random_state=0).fit(x, y)
    b = DecisionTreeRegressor(max_leaf_nodes=8, random_state=0).fit(x, y)
    assert b.score(x, y) > a.score(x, y)
