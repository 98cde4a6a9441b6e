"""A category encoded by its mean target leaks; an ordered mean does not."""

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.metrics import roc_auc_score

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 1000
city = rng.integers(0, 400, 2 * n)  # about two and a half rows a city
y = rng.integers(0, 2, 2 * n)  # pure chance: nothing can be learnt
fit, test = np.arange(n), np.arange(n, 2 * n)

total, count = np.zeros(400), np.zeros(400)
ordered = np.zeros(n)
for i in rng.permutation(n):  # each row sees only the rows before it
    ordered[i] = (total[city[i]] + 0.5) / (count[city[i]] + 1)
    total[city[i]] += y[i]
    count[city[i]] += 1
found = {}
means = (total + 0.5) / (count + 1)  # of all training rows
for name, x in (("greedy", means[city[fit]]), ("ordered", ordered)):
    model = GradientBoostingClassifier(n_estimators=30, random_state=0)
    model.fit(x[:, None], y[fit])
    auc = [
        roc_auc_score(y[rows], model.predict_proba(v[:, None])[:, 1])
        for rows, v in ((fit, x), (test, means[city[test]]))
    ]
    found[name] = auc
    print(f"{name:7} AUC on training {auc[0]:.2f}, on new rows {auc[1]:.2f}")
# --8<-- [end:show]

assert len(y) == len(city) == 2 * n  # a label for each row
assert set(city) <= set(range(400)) and len(set(city)) > 0.98 * 400
assert {0, 399} <= set(city) and abs(y.mean() - 0.5) < 0.04  # coin tosses
assert found["greedy"][0] > 0.75 and abs(found["greedy"][1] - 0.5) < 0.06
assert found["ordered"][0] < 0.65 and abs(found["ordered"][1] - 0.5) < 0.06
assert np.isclose(total.sum(), y[fit].sum()) and count.sum() == n
# An ordered value never contains its own label: it is independent of it.
assert abs(np.corrcoef(ordered, y[fit])[0, 1]) < 0.1
assert np.corrcoef(means[city[fit]], y[fit])[0, 1] > 0.4
alone = count[city[fit]] == 1  # nobody before: the prior, 1/2
assert np.all(ordered[alone] == 0.5)
both = (y[fit] + 0.5) / 2  # its own label and the prior
assert np.allclose(means[city[fit]][alone], both[alone])
# A city with one row gives its label away.
assert np.array_equal(means[city[fit]][alone] > 0.5, y[fit][alone] == 1)
assert np.all((ordered > 0) & (ordered < 1))  # shares, towards 1/2
