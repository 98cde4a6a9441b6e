"""Missing values: try both sides, keep the better one."""

import numpy as np
from sklearn.tree import DecisionTreeClassifier

# --8<-- [start:show]
income = np.array([20, 25, 30, 35, 40, 50, 60, 80] + 3 * [np.nan])
default = np.array([1, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0])


def gini(y):
    return 2 * y.mean() * (1 - y.mean())


def gain(left):
    share = left.mean()
    children = share * gini(default[left]) + (1 - share) * gini(default[~left])
    return gini(default) - children


missing = np.isnan(income)
below = income <= 37.5  # False where missing
gains = {"left": gain(below | missing), "right": gain(below)}
for side in gains:
    print(f"missing go {side}: {gains[side]:.2f}")
# --8<-- [end:show]

cuts = (income[1:8] + income[:7]) / 2
both = {
    (t, side): gain((income <= t) | (missing & side))
    for t in cuts
    for side in (True, False)
}
both[None] = gain(missing)  # the missing against all others
assert max(both, key=both.get) == (37.5, True)
# Left 5 of 7, right 0 of 4; or left 3 of 4, right 2 of 7.
assert np.isclose(gains["left"], 60 / 121 - 20 / 77)
assert np.isclose(gains["right"], 60 / 121 - 3 / 22 - 20 / 77)
tree = DecisionTreeClassifier(max_depth=1).fit(income[:, None], default)
assert tree.tree_.threshold[0] == 37.5
assert tree.tree_.missing_go_to_left[0] == 1
assert tree.predict([[np.nan], [1e9], [-1e9]]).tolist() == [1, 0, 1]
# With the other labels the missing belong on the other side.
flipped = np.r_[default[:8], 0, 0, 0]
tree.fit(income[:, None], flipped)
assert tree.predict([[np.nan]]) == 0
# None missing in training: they follow the larger child.
seen = DecisionTreeClassifier(max_depth=1).fit(income[2:8, None], default[2:8])
assert seen.predict_proba([[np.nan]])[0, 1] == 0
