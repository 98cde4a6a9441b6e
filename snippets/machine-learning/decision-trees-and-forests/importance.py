"""Impurity importance prefers noise with many values to a real coin."""

import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.inspection import permutation_importance

# --8<-- [start:show]
rng = np.random.default_rng(0)


def draw(n):
    coin, noise = rng.integers(0, 2, size=n), rng.normal(size=n)
    y = np.where(rng.random(n) < 0.3, 1 - coin, coin)  # 70 % follow the coin
    return np.stack([coin, noise], axis=1), y


X, y = draw(400)
X_te, y_te = draw(1000)
for leaf in (1, 50):
    forest = RandomForestClassifier(60, min_samples_leaf=leaf, random_state=0)
    forest.fit(X, y)
    shuffled = permutation_importance(forest, X_te, y_te, random_state=0)
    print(f"leaves of at least {leaf}:  coin  noise")
    print("  impurity   {:10.2f} {:6.2f}".format(*forest.feature_importances_))
    drop = shuffled.importances_mean.round(2) + 0.0
    print("  shuffled   {:10.2f} {:6.2f}".format(*drop))
    # --8<-- [end:show]
    assert set(y) == set(y_te) == {0, 1}
    assert abs(np.mean(y_te == X_te[:, 0]) - 0.7) < 0.05  # three deviations
    if leaf == 1:
        assert forest.feature_importances_[1] > 0.6
    else:
        assert forest.feature_importances_[0] > 0.6
    assert drop[0] > 0.05 and abs(drop[1]) < 0.05
    # The definition, node by node.
    total = np.zeros(2)
    for tree in (e.tree_ for e in forest.estimators_):
        w, parts = tree.weighted_n_node_samples, np.zeros(2)
        for t in np.flatnonzero(tree.children_left >= 0):
            a, b = tree.children_left[t], tree.children_right[t]
            fall = w[t] * tree.impurity[t]
            fall -= w[a] * tree.impurity[a] + w[b] * tree.impurity[b]
            parts[tree.feature[t]] += fall / w[0]
        total += parts / parts.sum()
    assert np.allclose(total / 60, forest.feature_importances_)
