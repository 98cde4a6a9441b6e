"""The cheapest threshold on a validation set, and the one of the formula."""

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


# --8<-- [start:show]
def best_threshold(y, p, cost_fp, cost_fn):
    """Flag where p >= t: the t of least total cost, and that cost."""
    order = np.argsort(-p)
    y, p = y[order], p[order]
    fp = np.append(0, np.cumsum(1 - y))  # entry k: the k largest flagged
    fn = np.sum(y) - np.append(0, np.cumsum(y))
    cost = cost_fp * fp + cost_fn * fn
    whole = np.append(True, np.append(p[1:] < p[:-1], True))  # no tie cut
    k = np.argmin(np.where(whole, cost, np.inf))
    return (p[k - 1] if k > 0 else np.inf), cost[k]


X, y = load_breast_cancer(return_X_y=True)
X, y = X[:, :2], 1 - y  # radius and texture; 1 = malignant
X = (X - [14, 19]) / [3.5, 4]  # rough means and deviations
cost = np.zeros(3)
for seed in range(40):
    A, B, s, t = train_test_split(X, y, test_size=0.4, random_state=seed)
    model = LogisticRegression().fit(A, s)
    p, q = model.predict_proba(A)[:, 1], model.predict_proba(B)[:, 1]
    for i, cut in enumerate((0.5, 1 / 11, best_threshold(s, p, 1, 10)[0])):
        cost[i] += np.mean(np.where(t == 1, 10 * (q < cut), q >= cut)) / 40
print("mean cost at 0.5, at 1/11, searched:", np.round(cost, 2))
# --8<-- [end:show]

assert cost[0] > 1.5 * cost[1] and cost[2] < 1.05 * cost[1]
assert cost[1] < 0.9 * np.mean(1 - y)  # and it beats flagging everybody
rng = np.random.default_rng(0)
for _ in range(200):  # against trying every threshold, with many ties
    y, p = rng.integers(2, size=9), rng.integers(1, 5, size=9) / 5
    a, b = rng.uniform(0.5, 3, size=2)
    tries = [
        a * np.sum((p >= c) & (y == 0)) + b * np.sum((p < c) & (y == 1))
        for c in [*np.unique(p), np.inf]
    ]
    c, total = best_threshold(y, p, a, b)
    assert np.isclose(total, min(tries))
    assert np.isclose(total, a * (y[p >= c] == 0).sum() + b * y[p < c].sum())
never = best_threshold(np.zeros(3, int), np.array([0.2, 0.9, 0.4]), 1, 1)
assert never == (np.inf, 0)
# Of equally cheap thresholds the largest.
assert best_threshold(np.array([0, 1]), np.array([0.9, 0.2]), 1, 1)[0] == np.inf
# The formula: flag if and only if p is at least c_fp / (c_fp + c_fn).
for fp, fn, tp, tn in ((1, 10, 0, 0), (5, 200, 5, 0), (2, 30, 4, 1)):
    t = (fp - tn) / (fp - tn + fn - tp)
    grid = np.arange(0.0005, 1, 0.001)
    flag = grid * tp + (1 - grid) * fp <= grid * fn + (1 - grid) * tn
    assert np.array_equal(flag, grid >= t)
# The card: checking costs 5 whatever is found, a missed fraud 200.
p = np.array([0.01, 0.02, 0.03, 0.4])
assert np.array_equal(5 <= p * 200, p >= 5 / 200)
t = 5 / 205  # if instead a caught fraud cost nothing
assert np.array_equal(5 * (1 - p) <= p * 200, p >= t) and abs(t - 0.0244) < 1e-4
