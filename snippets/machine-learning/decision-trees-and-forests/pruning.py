"""Cost-complexity pruning: the weakest link by hand, then real data."""

import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

income = np.array([20, 25, 30, 35, 40, 50, 60, 80.0])[:, None]
default = np.array([1, 1, 0, 1, 0, 0, 0, 0])
small = DecisionTreeClassifier(random_state=0)
path = small.cost_complexity_pruning_path(income, default)
assert np.allclose(path.ccp_alphas, [0, 3 / 32, 9 / 32])
assert np.allclose(path.impurities, [0, 3 / 16, 15 / 32])
leaves = [
    DecisionTreeClassifier(ccp_alpha=a).fit(income, default).get_n_leaves()
    for a in (0, 0.09, 0.1, 0.28, 0.29)
]
assert leaves == [4, 4, 2, 2, 1]
# The card: a leaf of 0.10, and a child of 0.16 over a leaf of 0.01 and an
# inner node of 0.11 with two leaves of 0.01 in all.
inner = (0.11 - 0.01) / (2 - 1)
child = (0.16 - 0.01 - 0.01) / (3 - 1)
root = (0.48 - 0.10 - 0.02) / (4 - 1)
assert np.allclose([inner, child, root], [0.10, 0.07, 0.12])
assert np.isclose((0.48 - 0.10 - 0.16) / (2 - 1), 0.22)
for alpha, best in ((0.05, 4), (0.1, 2), (0.2, 2), (0.25, 1)):
    subtrees = {4: 0.12, 3: 0.10 + 0.01 + 0.11, 2: 0.10 + 0.16, 1: 0.48}
    cost = {k: risk + alpha * k for k, risk in subtrees.items()}
    assert min(cost, key=cost.get) == best

# --8<-- [start:show]
X, y = load_diabetes(return_X_y=True)
alphas = {"ccp_alpha": [0, 30, 60, 100, 200, 400]}
rows = []
for seed in range(5):
    X_tr, X_te, y_tr, y_te = train_test_split(X, y, random_state=seed)
    full = DecisionTreeRegressor(random_state=0).fit(X_tr, y_tr)
    pruned = GridSearchCV(full, alphas, cv=5).fit(X_tr, y_tr).best_estimator_
    for tree in (full, pruned):
        train, test = tree.score(X_tr, y_tr), tree.score(X_te, y_te)
        rows.append((tree.get_n_leaves(), train, test))
for name, start in (("full", 0), ("pruned", 1)):
    leaves, train, test = np.transpose(rows[start::2])
    print(f"{name:6}  leaves {leaves.mean():3.0f}", end="  ")
    print(f"R2 train {train.mean():.1f}", end="  ")
    print(f"test {test.mean():4.1f} ({test.min():.1f} to {test.max():.1f})")
    # --8<-- [end:show]
    assert (train.min() > 0.999) == (name == "full")

assert name == "pruned" and leaves.max() < 30
for model in (full, pruned):  # fitted without the test rows
    assert model.tree_.n_node_samples[0] == len(X_tr) < len(X)
rows = np.array(rows)
full, pruned = rows[::2], rows[1::2]
assert np.all(full[:, 1] > 0.999) and np.all(full[:, 2] < 0)
assert np.all(pruned[:, 0] < 30) and np.all(pruned[:, 2] > full[:, 2] + 0.1)
