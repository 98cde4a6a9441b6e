"""A weekly budget of labels: uncertain cases, random ones, or both."""

import numpy as np
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def traffic(rng, n, new=0.15):
    """A new group, at (3, 4) and negative, that the model never saw."""
    y, group = rng.random(n) < 0.5, rng.random(n) < new
    x = rng.normal(size=(n, 2)) + np.c_[np.where(y, 1.2, -1.2), np.zeros(n)]
    x[group] = rng.normal((3, 4), 0.5, (group.sum(), 2))
    return np.c_[x, x[:, 1] ** 2], y & ~group, group


def run(random_share, seed, weeks=6, budget=20):
    rng = np.random.default_rng(seed)
    X, y, _ = traffic(rng, 300, new=0)
    for _ in range(weeks):
        model = LogisticRegression(C=10, solver="newton-cholesky").fit(X, y)
        pool, truth, _ = traffic(rng, 1_000)
        unsure = np.argsort(np.abs(model.decision_function(pool)))
        lot = int(random_share * budget)
        rest = unsure[: budget - lot]
        chosen = np.r_[rng.permutation(unsure[budget - lot :])[:lot], rest]
        claimed = np.mean(model.predict(pool[chosen]) == truth[chosen])
        real = np.mean(model.predict(pool) == truth)
        X, y = np.r_[X, pool[chosen]], np.r_[y, truth[chosen]]
    model = LogisticRegression(C=10, solver="newton-cholesky").fit(X, y)
    test, truth, group = traffic(rng, 5_000)
    right = model.predict(test) == truth
    return right.mean(), right[group].mean(), claimed, real


# --8<-- [end:show]


# --8<-- [start:run]
print("medians of five runs")
print("random share  accuracy  new group  on its labels  in truth")
for share in (0.0, 0.5, 1.0):
    all_, new, claimed, real = np.median([run(share, s) for s in range(5)], 0)
    print(f"{share:12}  {all_:8.2f}  {new:9.2f}  {claimed:13.2f}  {real:8.2f}")
    # --8<-- [end:run]
# the old model is confident and wrong on the new group, seed 3 excepted
truth_gap, sure = [], []
for seed in range(10):
    rng = np.random.default_rng(seed)
    X, y, _ = traffic(rng, 300, new=0)
    old = LogisticRegression(C=10, solver="newton-cholesky").fit(X, y)
    test, _, group = traffic(rng, 1_000)
    sure.append(np.median(old.predict_proba(test[group])[:, 1]) > 0.95)
assert [seed for seed in range(10) if not sure[seed]] == [3]
assert run(0.0, 3)[1] > 0.8 and run(0.0, 0)[1] < 0.1
for seed in range(8, 10):
    hard, half, lot = (run(share, seed) for share in (0.0, 0.5, 1.0))
    assert hard[1] < 0.6 * half[1] and hard[0] + 0.03 < half[0]
    assert abs(half[0] - lot[0]) < 0.04
    truth_gap.append([hard[2] - hard[3], lot[2] - lot[3]])
gap = np.mean(truth_gap, 0)
assert gap[0] < -0.08 and abs(gap[1]) < 0.1
# ten random labels a week: error of an accuracy near 0.87 after 6 weeks
assert round(np.sqrt(0.87 * 0.13 / 60), 2) == 0.04
